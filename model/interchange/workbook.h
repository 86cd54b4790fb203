// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/interchange/textarena.h"
#include "model/interchange/ziparchive.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace entente {

/// One cell of a workbook that says something.
struct SheetCell {
    enum class Type : std::uint8_t {
        Text,
        Number,
        Date, ///< a number that is shown as a date; number is the serial day of 1970-01-01 plus its time
        Boolean,
        Error,   ///< text is what the cell shows, e.g. #DIV/0!
        NoValue, ///< a formula whose result is not in the file
    };
    /// What of a date the cell shows.
    enum class Shows : std::uint8_t { Day, Month, Year };

    std::uint32_t row = 0;    ///< from 0
    std::uint16_t column = 0; ///< from 0
    Type type = Type::Text;
    Shows shows = Shows::Day;
    bool isFormula = false;
    double number = 0;     ///< Number, Date, Boolean
    std::string_view text; ///< Text and Error, UTF-8, in Workbook::texts
};

struct CellRange {
    std::uint32_t firstRow = 0;
    std::uint32_t lastRow = 0;
    std::uint32_t firstColumn = 0;
    std::uint32_t lastColumn = 0;
};

struct Sheet {
    QString name;
    bool isHidden = false;
    std::vector<SheetCell> cells; ///< by row, then column; no two in one place
    std::vector<CellRange> merged;
    std::vector<std::uint32_t> hiddenRows; ///< those that have cells
    bool hasHiddenColumns = false;
};

/// What a spreadsheet file says, without how it looks.
struct Workbook {
    std::vector<Sheet> sheets;
    bool hasMacros = false;
    bool isDated1904 = false;   ///< serial dates count from 1904-01-01, not 1900-01-01
    std::vector<Error> refused; ///< cells that cannot be read; `where` is placeOf()
    std::shared_ptr<TextArena> texts = std::make_shared<TextArena>();
};

struct WorkbookLimits {
    ZipLimits zip;
    std::size_t cells = 10'000'000;
    std::size_t textBytes = 256U << 20U; ///< of all cells together, also where they share a text of the file
    std::uint32_t rows = 1'048'576;
    std::uint32_t columns = 16'384;
    qsizetype cellLength = 65'535; ///< in characters; no spreadsheet's cell holds more
};

/// Whether @p path is called like a workbook that readWorkbook() knows or can say something about.
[[nodiscard]] bool isWorkbookName(const QString &path);

/// Reads an Office Open XML (.xlsx, .xlsm) or OpenDocument (.ods) workbook. Formulas are never computed:
/// what they gave when the file was saved is taken. Cells that cannot be read are in Workbook::refused.
/// Errors: NotFound; BadInput with a sentence for a file that is no workbook, is cut off, encrypted, of an
/// older format, or that breaks @p limits; Cancelled.
[[nodiscard]] Result<Workbook> readWorkbook(const QString &path, const WorkbookLimits &limits, Job &job);
/// The same from the bytes of a file; @p name stands for it in messages.
[[nodiscard]] Result<Workbook> readWorkbook(const QByteArray &bytes, const QString &name, const WorkbookLimits &limits,
                                            Job &job);

/// `A`, `Z`, `AA`: the name of the column @p column, counted from 0.
[[nodiscard]] QString columnLetters(std::uint32_t column);
/// `file:sheet!D17`; row and column from 0.
[[nodiscard]] QString placeOf(const QString &file, const QString &sheet, std::uint32_t row, std::uint32_t column);

/// The day that the serial number @p serial means, as days since 1970-01-01; nothing when it means none:
/// it lies outside the years 1 to 9999, or is the 1900-02-29 that spreadsheets know and the calendar does not.
[[nodiscard]] std::optional<std::int32_t> dayOfSerial(double serial, bool dated1904);

} // namespace entente
