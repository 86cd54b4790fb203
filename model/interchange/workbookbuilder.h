// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/workbook.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace entente {

/// Fills a Workbook while a file is read, and keeps it within its limits.
class WorkbookBuilder
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    WorkbookBuilder(const QString &file, const WorkbookLimits &limits, Job &job)
        : file_(file), limits_(limits), job_(job)
    {
    }

    [[nodiscard]] Workbook &workbook() { return workbook_; }
    [[nodiscard]] const WorkbookLimits &limits() const { return limits_; }
    [[nodiscard]] const QString &file() const { return file_; }
    /// Begins a sheet; the cells that follow are its own.
    void beginSheet(const QString &name, bool isHidden);
    [[nodiscard]] Sheet &sheet() { return workbook_.sheets.back(); }
    /// Puts the cells of the sheet in order.
    void endSheet();

    /// Adds @p cell with @p text. Errors: BadInput when the workbook has too many cells; Cancelled.
    [[nodiscard]] Result<> add(SheetCell cell, QStringView text);
    /// Refuses one cell of the sheet.
    void refuse(std::uint32_t row, std::uint32_t column, const QString &why, const QString &remedy = {});
    /// The error of a part that is no good XML.
    [[nodiscard]] Error broken(const QXmlStreamReader &xml, const QString &part) const;
    [[nodiscard]] Error tooMuch(const QString &what) const;

private:
    QString file_;
    WorkbookLimits limits_;
    Job &job_;
    Workbook workbook_;
    std::size_t cells_ = 0;
    std::size_t textBytes_ = 0;
};

/// Reads the parts of an Office Open XML workbook. Errors: those of readWorkbook().
[[nodiscard]] Result<> readOfficeOpenXml(const ZipArchive &archive, WorkbookBuilder &builder);
/// Reads an OpenDocument spreadsheet. Errors: those of readWorkbook().
[[nodiscard]] Result<> readOpenDocument(const ZipArchive &archive, WorkbookBuilder &builder);

} // namespace entente
