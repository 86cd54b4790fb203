// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/csv.h"

#include "model/interchange/textencoding.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cstring>

namespace entente {

namespace {

/// Number of characters in a UTF-8 text: its bytes that do not continue one.
qsizetype characters(std::string_view utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

/// The delimiter that stands most often in the header row outside quotes. Ties go by the order of
/// the candidates; a header of one column has none, and any does.
char detectDelimiter(const char *p, const char *end)
{
    static constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
    while (p < end && (*p == '\n' || *p == '\r'))
        ++p;
    std::array<int, 4> counts{};
    bool quoted = false;
    for (; p < end && (quoted || (*p != '\n' && *p != '\r')); ++p) {
        if (*p == '"')
            quoted = !quoted;
        for (std::size_t i = 0; !quoted && i < candidates.size(); ++i)
            counts[i] += *p == candidates[i] ? 1 : 0;
    }
    return candidates[std::size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

} // namespace

Result<CsvReader> CsvReader::open(const QString &path, const CsvOptions &options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, tr("The file cannot be read: %1.").arg(file.errorString()), path, {}};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::NotFound, tr("The file cannot be read: %1.").arg(file.errorString()), path, {}};
    return fromBytes(std::move(bytes), path, options);
}

Result<CsvReader> CsvReader::fromBytes(QByteArray bytes, const QString &name, const CsvOptions &options)
{
    TRY(DecodedText decoded, decodeText(std::move(bytes), options.encoding, name));
    CsvReader reader;
    reader.name_ = name;
    reader.facts_.encoding = decoded.encoding;
    reader.facts_.byteOrderMark = decoded.byteOrderMark;
    reader.buffer_ = std::make_shared<QByteArray>(std::move(decoded.utf8));
    TRYV(reader.prepare(options));
    return reader;
}

Result<> CsvReader::prepare(const CsvOptions &options)
{
    // data() detaches: doubled quotes are undone in place, and nobody else may see that.
    begin_ = buffer_->data();
    at_ = begin_;
    end_ = begin_ + buffer_->size();
    maxCellLength_ = options.maxCellLength;
    keepBlankRows_ = options.keepBlankRows;
    // Spreadsheets write and understand a first line that names the delimiter.
    std::optional<char> delimiter = options.delimiter;
    if (size() > 5 && std::memcmp(begin_, "sep=", 4) == 0 && (begin_[5] == '\n' || begin_[5] == '\r')) {
        delimiter = delimiter.value_or(begin_[4]);
        at_ += 5;
        endLine();
    }
    delimiter_ = delimiter ? *delimiter : detectDelimiter(at_, end_);
    facts_.delimiter = delimiter_;
    return readHeader();
}

Result<> CsvReader::readHeader()
{
    TRY(const bool found, readRecord());
    if (!found)
        return Error{ErrorCode::BadInput, tr("The file is empty."), name_,
                     tr("A table begins with a row of column names.")};
    for (const std::string_view cell : cells_)
        header_ << QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed();
    headerLine_ = line_;
    return ok();
}

QString CsvReader::where(std::size_t column) const
{
    QString text = QStringLiteral("%1:%2").arg(name_).arg(line_);
    if (column > 0)
        text += QStringLiteral(":%1").arg(column);
    return text;
}

void CsvReader::endLine()
{
    if (at_ == end_)
        return;
    const bool carriageReturn = *at_ == '\r';
    ++at_;
    if (carriageReturn && *at_ == '\n')
        ++at_;
    ++nextLine_;
}

Result<bool> CsvReader::next()
{
    const auto columns = std::size_t(header_.size());
    for (;;) {
        TRY(const bool found, readRecord());
        if (!found)
            return false;
        const std::size_t count = cells_.size();
        // A single empty cell was written as a pair of quotes, on purpose.
        if (!keepBlankRows_ && count > 1 &&
            std::all_of(cells_.begin(), cells_.end(), [](std::string_view cell) { return cell.empty(); })) {
            ++facts_.blankRows;
            continue;
        }
        if (count < columns) {
            ++facts_.shortRows;
            facts_.firstShortLine = facts_.firstShortLine == 0 ? line_ : facts_.firstShortLine;
        } else if (count > columns) {
            const auto further = std::find_if(cells_.begin() + std::ptrdiff_t(columns), cells_.end(),
                                              [](std::string_view cell) { return !cell.empty(); });
            if (further != cells_.end())
                return Error{ErrorCode::BadInput,
                             tr("The row has %1 cells, the header only %2.").arg(count).arg(columns),
                             where(std::size_t(further - cells_.begin()) + 1),
                             tr("Put a cell that holds the delimiter itself between quotes.")};
            ++facts_.longRows;
            facts_.firstLongLine = facts_.firstLongLine == 0 ? line_ : facts_.firstLongLine;
        }
        cells_.resize(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            if (qsizetype(cells_[i].size()) > maxCellLength_ && characters(cells_[i]) > maxCellLength_)
                return Error{ErrorCode::BadInput, tr("The cell is longer than %1 characters.").arg(maxCellLength_),
                             where(i + 1), tr("A quote that is not closed in time does this.")};
        }
        ++facts_.rows;
        return true;
    }
}

Result<bool> CsvReader::readRecord()
{
    cells_.clear();
    while (at_ < end_ && (*at_ == '\n' || *at_ == '\r'))
        endLine();
    if (at_ == end_)
        return false;
    line_ = nextLine_;
    const char delimiter = delimiter_;
    for (;;) {
        if (*at_ == '"') {
            TRY(const std::string_view cell, readQuoted());
            cells_.push_back(cell);
        } else {
            const char *const start = at_;
            const char *p = start;
            // The NUL behind the text ends the loop; inside it there is none. Line ends and NUL are
            // below the space, most of a text is not: one comparison a byte, nearly always.
            while (*p != delimiter &&
                   (static_cast<unsigned char>(*p) >= ' ' || (*p != '\n' && *p != '\r' && *p != '\0')))
                ++p;
            at_ += p - start;
            cells_.emplace_back(start, std::size_t(p - start));
        }
        if (*at_ != delimiter || at_ == end_)
            break;
        ++at_;
    }
    endLine();
    return true;
}

Result<std::string_view> CsvReader::readQuoted()
{
    // Called on the opening quote. What follows moves left over the doubled quotes it contains.
    char *const start = at_ + 1;
    char *in = start;
    char *out = start;
    for (;;) {
        char *const stop = static_cast<char *>(std::memchr(in, '"', std::size_t(end_ - in)));
        if (stop == nullptr) {
            at_ = end_;
            return Error{ErrorCode::BadInput, tr("A quote is opened here and never closed."), where(cells_.size() + 1),
                         tr("Write a quote inside a cell twice.")};
        }
        for (const char *p = in; p < stop; ++p)
            nextLine_ += *p == '\n' || (*p == '\r' && p[1] != '\n') ? 1U : 0U;
        if (out != in)
            std::memmove(out, in, std::size_t(stop - in));
        out += stop - in;
        in = stop + 1;
        if (*in != '"')
            break;
        *out++ = '"';
        ++in;
    }
    at_ = in;
    if (in < end_ && *in != delimiter_ && *in != '\n' && *in != '\r') {
        at_ = end_;
        return Error{ErrorCode::BadInput, tr("Text follows the closing quote of this cell."), where(cells_.size() + 1),
                     tr("Write a quote inside a cell twice.")};
    }
    return std::string_view(start, std::size_t(out - start));
}

void CsvWriter::cell(std::string_view utf8)
{
    if (!first_)
        bytes_.append(',');
    onlyEmpty_ = first_ && utf8.empty();
    first_ = false;
    const bool quoted =
        std::any_of(utf8.begin(), utf8.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (!quoted) {
        bytes_.append(utf8.data(), qsizetype(utf8.size()));
        return;
    }
    bytes_.append('"');
    for (const char c : utf8) {
        if (c == '"')
            bytes_.append('"');
        bytes_.append(c);
    }
    bytes_.append('"');
}

void CsvWriter::cell(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    cell(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

void CsvWriter::endRow()
{
    if (onlyEmpty_)
        bytes_.append("\"\"");
    bytes_.append('\n');
    first_ = true;
    onlyEmpty_ = false;
}

void CsvWriter::row(const QStringList &texts)
{
    for (const QString &text : texts)
        cell(text);
    endRow();
}

} // namespace entente
