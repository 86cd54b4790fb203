// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

enum class TextEncoding { Detect, Utf8, Windows1252 };

/// How a CSV file is to be read. The defaults read whatever a spreadsheet writes.
struct CsvOptions {
    /// Detected among comma, semicolon, tab and vertical bar from the header row when not set.
    std::optional<char> delimiter;
    /// Detect takes UTF-8 where the whole file is valid UTF-8, else Windows-1252.
    TextEncoding encoding = TextEncoding::Detect;
    /// Whether a row of delimiters alone is a row; if not, it is skipped and counted.
    bool keepBlankRows = false;
    /// The longest cell accepted, in characters.
    qsizetype maxCellLength = 1'000'000;
};

/// What was found while reading: facts for an import report.
struct CsvFacts {
    char delimiter = ',';
    TextEncoding encoding = TextEncoding::Utf8;
    bool byteOrderMark = false;
    std::int64_t rows = 0;      ///< rows yielded
    std::int64_t blankRows = 0; ///< rows of delimiters alone, skipped
    std::int64_t shortRows = 0; ///< rows with fewer cells than the header; the missing ones are read as empty
    std::int64_t longRows = 0;  ///< rows with more cells than the header, all of the further ones empty and dropped
    std::uint32_t firstShortLine = 0;
    std::uint32_t firstLongLine = 0;
};

/// Reads a CSV file (RFC 4180) row by row out of memory. Cells are views into the reader's own
/// buffer, in UTF-8: nothing is allocated for a cell. They stay valid as long as somebody holds
/// buffer().
///
/// Accepted beyond the RFC: a UTF-8 byte order mark; CRLF, LF or CR as line end, also mixed; the
/// line `sep=;` before the header; a quote inside an unquoted cell, which is an ordinary character.
/// Empty lines are skipped. A row with fewer cells than the header is filled with empty cells and
/// counted in facts(); a row with more is refused unless the further cells are empty. Header cells
/// are trimmed, others kept as they are, line breaks inside quotes included.
///
/// @code
/// TRY(CsvReader reader, CsvReader::open(path));
/// for (;;) {
///     TRY(const bool more, reader.next());
///     if (!more)
///         break;
///     use(reader.cells(), reader.line());
/// }
/// @endcode
class CsvReader
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    /// Reads the file at @p path whole and its header row.
    /// Errors: NotFound when it cannot be read; otherwise as fromBytes().
    [[nodiscard]] static Result<CsvReader> open(const QString &path, const CsvOptions &options = {});

    /// Reads @p bytes; @p name stands for the file in error messages.
    /// Errors: BadInput when it is empty, binary, UTF-16 or not in the encoding asked for, or when
    /// its header row is broken.
    [[nodiscard]] static Result<CsvReader> fromBytes(QByteArray bytes, const QString &name,
                                                     const CsvOptions &options = {});

    [[nodiscard]] const QString &name() const { return name_; }
    [[nodiscard]] const QStringList &header() const { return header_; }
    /// The line of the header row.
    [[nodiscard]] std::uint32_t headerLine() const { return headerLine_; }
    [[nodiscard]] const CsvFacts &facts() const { return facts_; }

    /// Goes to the next row; false at the end of the file.
    /// Errors: BadInput with file:line:column for a broken row. After a row with too many cells or
    /// too long a cell the next call goes on with the row after it; after a quote that does not end,
    /// or text behind one, nothing further can be trusted and the next call returns false.
    [[nodiscard]] Result<bool> next();

    /// The cells of the current row, exactly as many as the header has. The span is overwritten by
    /// next(), what its views show is not.
    [[nodiscard]] std::span<const std::string_view> cells() const { return cells_; }
    /// The physical line, from 1, on which the current row starts.
    [[nodiscard]] std::uint32_t line() const { return line_; }
    /// `name:line:column` for a cell of the current row; @p column counts cells from 1, 0 leaves it out.
    [[nodiscard]] QString where(std::size_t column = 0) const;

    [[nodiscard]] std::int64_t position() const { return at_ - begin_; }
    [[nodiscard]] std::int64_t size() const { return end_ - begin_; }
    /// Holds the memory that all cells point into.
    [[nodiscard]] std::shared_ptr<const void> buffer() const { return buffer_; }

private:
    CsvReader() = default;
    [[nodiscard]] Result<> prepare(const CsvOptions &options);
    [[nodiscard]] Result<> readHeader();
    [[nodiscard]] Result<bool> readRecord();
    [[nodiscard]] Result<std::string_view> readQuoted();
    void endLine();

    QString name_;
    QStringList header_;
    std::uint32_t headerLine_ = 0;
    CsvFacts facts_;
    std::shared_ptr<QByteArray> buffer_;
    char *begin_ = nullptr;
    char *at_ = nullptr;
    char *end_ = nullptr; ///< points to a terminating NUL
    char delimiter_ = ',';
    bool keepBlankRows_ = false;
    qsizetype maxCellLength_ = 0;
    std::uint32_t nextLine_ = 1;
    std::uint32_t line_ = 0;
    std::vector<std::string_view> cells_;
};

/// Writes CSV (RFC 4180) with commas, LF line ends, and quotes only where they are needed, so that
/// CsvReader gives back the same cells.
class CsvWriter
{
public:
    void cell(QStringView text);
    void cell(std::string_view utf8);
    /// Ends the row. A row of one empty cell is written as `""`, since an empty line is no row.
    void endRow();
    void row(const QStringList &texts);

    [[nodiscard]] const QByteArray &bytes() const { return bytes_; }

private:
    QByteArray bytes_;
    bool first_ = true;
    bool onlyEmpty_ = false;
};

} // namespace entente
