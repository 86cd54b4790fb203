// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "model/foundation/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QTemporaryDir>

#include <array>
#include <memory>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace entente {

/// How a cell of a workbook looks, and what a person may do with it where the sheet is protected.
enum class CellLook {
    Text,   ///< taken as typed: never a formula, a number or a date
    Number, ///< as the spreadsheet shows numbers
    Whole,  ///< a whole number
    Date,   ///< yyyy-mm-dd
    Header,
    Title,
    Prose,      ///< wrapped lines
    AnswerText, ///< to be filled in, as Text; these are tinted and not locked
    AnswerNumber,
    AnswerWhole,
    AnswerDate,
    Count
};

/// An .xlsx file in the making. Equal calls give equal bytes: it says nothing of when it was made.
class XlsxFile
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    /// What a printed page and the properties of the file say of its content.
    struct Properties {
        QString title;
        QString label;   ///< the label of the whole; empty where it has none
        QString subject; ///< e.g. as of which day
        qint64 revision = 0;
    };

    explicit XlsxFile(const Properties &properties);
    ~XlsxFile();
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    /// A new sheet, with the label at the top and the bottom of its printed pages.
    [[nodiscard]] lxw_worksheet *addSheet(const QString &name);
    [[nodiscard]] lxw_format *look(CellLook look) const { return looks_[std::size_t(look)]; }
    /// Writes @p text as it is, whatever it begins with. Errors: Refused when it is longer than a cell can be.
    Result<> putText(lxw_worksheet *sheet, int row, int column, const QString &text, CellLook look);
    /// Writes a number; as text when a spreadsheet would not keep it exactly.
    Result<> putNumber(lxw_worksheet *sheet, int row, int column, double value, CellLook look);
    /// Writes a date as one; as ISO text when it is not a whole day or before what spreadsheets count.
    Result<> putDate(lxw_worksheet *sheet, int row, int column, const PartialDate &date, CellLook look);
    /// Offers the cells of @p range, as `=sheet!$A$2:$A$9`, in the cells of a column; others are refused there.
    void offer(lxw_worksheet *sheet, int firstRow, int lastRow, int column, const QString &range, const QString &why);

    /// The whole file. To be called once, at the end. Errors: CannotWrite.
    [[nodiscard]] Result<QByteArray> finish();

private:
    void makeLooks();

    QTemporaryDir folder_;
    QByteArray path_;
    QByteArray temporary_;
    Properties properties_;
    lxw_workbook *book_ = nullptr;
    std::array<lxw_format *, std::size_t(CellLook::Count)> looks_{};
};

/// The longest text a cell of an .xlsx file takes, in characters.
inline constexpr qsizetype longestXlsxText = 32'767;
/// The rows of a sheet.
inline constexpr int mostXlsxRows = 1'048'576;

} // namespace entente
