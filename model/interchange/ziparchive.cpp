// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/ziparchive.h"

#include <QLocale>
#include <QtEndian>

#include <zlib.h>

namespace entente {

namespace {

constexpr std::uint32_t localHeader = 0x04034B50;
constexpr std::uint32_t directoryHeader = 0x02014B50;
constexpr std::uint32_t endOfDirectory = 0x06054B50;
constexpr std::uint32_t endOfDirectory64 = 0x06064B50;
constexpr std::uint32_t locator64 = 0x07064B50;
constexpr qsizetype endSize = 22;
constexpr qsizetype entrySize = 46;
constexpr qsizetype localSize = 30;
constexpr qsizetype longestComment = 65535;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t encryptedFlag = 1;
constexpr std::uint16_t utf8Flag = 1U << 11U;
constexpr std::uint32_t inExtra = 0xFFFFFFFF; ///< the value stands in the zip64 field

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error damaged(const QString &name)
{
    return {ErrorCode::BadInput, tr("The file is cut off or damaged."), name,
            tr("Get it again, or open it in a spreadsheet program and save it anew.")};
}

/// Little-endian numbers out of @p bytes; zero beyond the end, which the callers' checks catch.
class Numbers
{
public:
    explicit Numbers(const QByteArray &bytes) : bytes_(bytes) {}
    [[nodiscard]] std::uint16_t two(qsizetype at) const { return number<std::uint16_t>(at); }
    [[nodiscard]] std::uint32_t four(qsizetype at) const { return number<std::uint32_t>(at); }
    [[nodiscard]] std::uint64_t eight(qsizetype at) const { return number<std::uint64_t>(at); }

private:
    template<class T>
    [[nodiscard]] T number(qsizetype at) const
    {
        return at < 0 || at > bytes_.size() - qsizetype(sizeof(T)) ? T{}
                                                                   : qFromLittleEndian<T>(bytes_.constData() + at);
    }
    const QByteArray &bytes_;
};

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
};

/// Where the directory lies; nothing when the end of the archive is not there.
std::optional<Directory> findDirectory(const QByteArray &bytes)
{
    const Numbers numbers(bytes);
    const qsizetype last = bytes.size() - endSize;
    for (qsizetype at = last; at >= 0 && at >= last - longestComment; --at) {
        if (numbers.four(at) != endOfDirectory)
            continue;
        Directory found{numbers.four(at + 16), numbers.two(at + 10)};
        const qsizetype locator = at - 20;
        if (locator >= 0 && numbers.four(locator) == locator64) {
            const auto end = numbers.eight(locator + 8);
            if (end >= std::uint64_t(bytes.size()) || numbers.four(qsizetype(end)) != endOfDirectory64)
                return {};
            found = {numbers.eight(qsizetype(end) + 48), numbers.eight(qsizetype(end) + 32)};
        }
        return found;
    }
    return {};
}

/// Replaces sizes and offset that did not fit by those of the zip64 field.
void readExtra(const Numbers &numbers, qsizetype at, qsizetype end, ZipArchive::Entry &entry)
{
    while (at + 4 <= end) {
        const std::uint16_t id = numbers.two(at);
        const qsizetype size = numbers.two(at + 2);
        at += 4;
        qsizetype next = at;
        if (id == 1)
            for (std::uint64_t *value : {&entry.unpacked, &entry.packed, &entry.offset})
                if (*value == inExtra && next + 8 <= at + size) {
                    *value = numbers.eight(next);
                    next += 8;
                }
        at += size;
    }
}

std::optional<Error> judge(const std::vector<ZipArchive::Entry> &entries, const QString &name, const ZipLimits &limits)
{
    std::uint64_t total = 0;
    for (const ZipArchive::Entry &entry : entries) {
        const bool bomb = entry.unpacked > limits.ratioFrom &&
                          entry.unpacked / limits.ratio > std::max<std::uint64_t>(entry.packed, 1);
        total += std::min(entry.unpacked, limits.unpackedBytes + 1);
        if (!bomb && total <= limits.unpackedBytes)
            continue;
        const QLocale locale;
        return Error{
            ErrorCode::BadInput,
            bomb ? tr("The part \"%1\" would unpack from %2 to %3: no spreadsheet is packed so tightly, and it was not "
                      "unpacked.")
                       .arg(entry.name, locale.formattedDataSize(qint64(entry.packed)),
                            locale.formattedDataSize(qint64(entry.unpacked)))
                 : tr("The file would unpack to more than %1; it was not unpacked.")
                       .arg(locale.formattedDataSize(qint64(limits.unpackedBytes))),
            name, tr("Split it into smaller workbooks, or import it as CSV.")};
    }
    return {};
}

/// Unpacks exactly @p size bytes; nothing when @p packed gives fewer or more.
std::optional<QByteArray> inflated(QByteArrayView packed, std::uint64_t size)
{
    QByteArray result;
    result.resize(qsizetype(size));
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    // Deflate gives at most about a thousand bytes for one: the sizes fit, they were judged.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib does not write there
    stream.avail_in = uInt(packed.size());
    Bytef beyond = 0;
    const bool nothing = size == 0;
    stream.next_out = nothing ? &beyond : reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = nothing ? 1 : uInt(size);
    const int state = inflate(&stream, Z_FINISH);
    const bool whole = state == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    if (!whole)
        return {};
    return result;
}

} // namespace

Result<ZipArchive> ZipArchive::open(QByteArray bytes, const QString &name, const ZipLimits &limits)
{
    const auto directory = findDirectory(bytes);
    if (!directory)
        return damaged(name);
    if (directory->count > limits.entries)
        return Error{ErrorCode::BadInput,
                     tr("The file has %1 parts; no spreadsheet has so many.").arg(directory->count),
                     name,
                     {}};
    ZipArchive archive;
    const Numbers numbers(bytes);
    auto at = qsizetype(std::min<std::uint64_t>(directory->offset, std::uint64_t(bytes.size())));
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        if (at + entrySize > bytes.size() || numbers.four(at) != directoryHeader)
            return damaged(name);
        const std::uint16_t flags = numbers.two(at + 8);
        Entry entry;
        entry.method = numbers.two(at + 10);
        entry.checksum = numbers.four(at + 16);
        entry.packed = numbers.four(at + 20);
        entry.unpacked = numbers.four(at + 24);
        entry.offset = numbers.four(at + 42);
        const qsizetype nameSize = numbers.two(at + 28);
        const qsizetype extraSize = numbers.two(at + 30);
        const qsizetype next = at + entrySize + nameSize + extraSize + numbers.two(at + 32);
        if (next > bytes.size())
            return damaged(name);
        const QByteArrayView text(bytes.constData() + at + entrySize, nameSize);
        entry.name = (flags & utf8Flag) != 0 ? QString::fromUtf8(text) : QString::fromLatin1(text);
        readExtra(numbers, at + entrySize + nameSize, at + entrySize + nameSize + extraSize, entry);
        if ((flags & encryptedFlag) != 0)
            return Error{ErrorCode::BadInput, tr("The file is protected by a password."), name,
                         tr("Save a copy without a password, and import that.")};
        if (entry.method != stored && entry.method != deflated)
            return Error{ErrorCode::BadInput, tr("The part \"%1\" is packed in an unusual way.").arg(entry.name), name,
                         tr("Open the file in a spreadsheet program and save it anew.")};
        at = next;
        archive.entries_.push_back(std::move(entry));
    }
    if (auto error = judge(archive.entries_, name, limits))
        return std::move(*error);
    archive.bytes_ = std::move(bytes);
    archive.name_ = name;
    return archive;
}

const ZipArchive::Entry *ZipArchive::find(const QString &name) const
{
    for (const Entry &entry : entries_)
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return &entry;
    return nullptr;
}

Result<QByteArray> ZipArchive::read(const Entry &entry) const
{
    const Numbers numbers(bytes_);
    const auto size = std::uint64_t(bytes_.size());
    if (entry.offset > size || entry.packed > size)
        return damaged(name_);
    const auto at = qsizetype(entry.offset);
    const std::uint64_t start = entry.offset + std::uint64_t(localSize) + numbers.two(at + 26) + numbers.two(at + 28);
    if (numbers.four(at) != localHeader || start + entry.packed > size)
        return damaged(name_);
    const QByteArrayView packed(bytes_.constData() + qsizetype(start), qsizetype(entry.packed));
    std::optional<QByteArray> content;
    if (entry.method == deflated)
        content = inflated(packed, entry.unpacked);
    else if (entry.packed == entry.unpacked)
        content = packed.toByteArray();
    if (!content ||
        crc32(0, reinterpret_cast<const Bytef *>(content->constData()), uInt(content->size())) != entry.checksum)
        return damaged(name_);
    return std::move(*content);
}

} // namespace entente
