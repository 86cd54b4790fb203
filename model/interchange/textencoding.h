// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "model/interchange/csv.h"

namespace entente {

struct DecodedText {
    QByteArray utf8;
    TextEncoding encoding = TextEncoding::Utf8; ///< the encoding it was in
    bool byteOrderMark = false;                 ///< it began with one, which is no longer there
};

/// Brings the content of a text file into UTF-8 without a byte order mark.
/// @param name stands for the file in messages.
/// Errors: BadInput when @p bytes are binary (a NUL, a spreadsheet, an archive), UTF-16, or not
/// valid in the encoding asked for; with file and line where there is one.
[[nodiscard]] Result<DecodedText> decodeText(QByteArray bytes, TextEncoding encoding, const QString &name);

/// Offset of the first byte that is not valid UTF-8; the size of @p bytes when all of it is valid.
[[nodiscard]] qsizetype firstInvalidUtf8(const QByteArray &bytes);

} // namespace entente
