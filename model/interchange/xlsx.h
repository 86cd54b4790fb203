// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/interchange/exportformats.h"
#include "model/interchange/xlsxfile.h"
#include "model/records/identity.h"

namespace entente {

/// @p plan as an Office Open XML workbook: a sheet for every kind that is not internal, with the headers and
/// the order of the table folder; a hidden sheet with the words of the scales. Texts, also those that begin
/// with = + - or @, are texts; full dates are dates, partial ones the text as written; numbers that a
/// spreadsheet would not keep exactly are texts. Columns of one word or one reference offer what they may say.
/// Equal plans and details give equal bytes.
/// Errors: Refused, naming record and field, for a text longer than a cell can be or more records than a
/// sheet has rows; CannotWrite; Cancelled.
[[nodiscard]] Result<QByteArray> planAsXlsx(const Snapshot &plan, const ExportDetails &details, Job &job);

/// Writes planAsXlsx() to the file @p path, which keeps its old content when that fails.
[[nodiscard]] Result<> writeXlsx(const Snapshot &plan, const ExportDetails &details, const QString &path, Job &job);

/// Writes the value of @p field of @p record into a cell; as an answer, which is not locked, where
/// @p isAnswer. Errors: those of XlsxFile::putText().
[[nodiscard]] Result<> putField(XlsxFile &file, lxw_worksheet *sheet, int row, int column, const Field &field,
                                const Record &record, const References &references, bool isAnswer = false);
/// How an empty cell of @p field looks.
[[nodiscard]] CellLook lookOf(const Field &field, bool isAnswer = false);

/// The hidden sheet that offers the words of scales, one column a scale.
class XlsxLists
{
public:
    explicit XlsxLists(const Snapshot &plan) : plan_(plan) {}
    /// The range of the words that @p field of @p kind can say, for XlsxFile::offer().
    [[nodiscard]] QString wordsOf(const Kind &kind, const Field &field);
    /// The range of any other list of texts; equal names share one.
    [[nodiscard]] QString textsOf(const QString &name, const QStringList &texts);
    /// Adds the sheet, where there is anything on it.
    [[nodiscard]] Result<> write(XlsxFile &file) const;

private:
    Snapshot plan_;
    std::vector<std::pair<QString, QStringList>> lists_;
};

} // namespace entente
