// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <vector>

namespace entente {

/// What a zip archive from outside may be at most. The sizes are those its directory states, and are held
/// to while unpacking: an archive that lies about them is refused.
struct ZipLimits {
    std::uint64_t unpackedBytes = 512ULL << 20U; ///< of all entries together
    std::uint64_t ratio = 200;                   ///< unpacked to packed, of one entry ...
    std::uint64_t ratioFrom = 4ULL << 20U;       ///< ... that is larger than this unpacked
    std::size_t entries = 4000;
};

/// Reads zip archives (stored and deflated entries) that nobody vouches for. The directory is judged
/// before anything is unpacked.
class ZipArchive
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    struct Entry {
        QString name;
        std::uint64_t packed = 0;
        std::uint64_t unpacked = 0;
        std::uint64_t offset = 0; ///< of the local header
        std::uint32_t checksum = 0;
        std::uint16_t method = 0;
    };

    /// Reads the directory of @p bytes; @p name stands for the file in messages.
    /// Errors: BadInput when it is no zip archive, is cut off, encrypted, split, in a method other than
    /// deflate, or breaks @p limits.
    [[nodiscard]] static Result<ZipArchive> open(QByteArray bytes, const QString &name, const ZipLimits &limits = {});

    [[nodiscard]] const std::vector<Entry> &entries() const { return entries_; }
    /// The entry called @p name (without regard to case, as spreadsheets do), or null.
    [[nodiscard]] const Entry *find(const QString &name) const;
    /// The content of @p entry. Errors: BadInput when it is damaged.
    [[nodiscard]] Result<QByteArray> read(const Entry &entry) const;

private:
    QByteArray bytes_;
    QString name_;
    std::vector<Entry> entries_;
};

} // namespace entente
