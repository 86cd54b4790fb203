// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/workbook.h"

#include "model/foundation/day.h"
#include "model/interchange/workbookbuilder.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qint64 largestFile = 256LL << 20U;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error notAWorkbook(const QString &name)
{
    return {ErrorCode::BadInput, tr("This is no workbook, whatever its name says."), name,
            tr("Save it as .xlsx or .ods in a spreadsheet program.")};
}

/// What an OLE file is: the wrapping of an encrypted workbook, or a workbook of before 2007.
Error oldOrEncrypted(const QByteArray &bytes, const QString &name)
{
    QByteArray mark;
    for (const char c : {'E', 'n', 'c', 'r', 'y', 'p', 't', 'e', 'd', 'P', 'a', 'c', 'k', 'a', 'g', 'e'}) {
        mark += c;
        mark += '\0';
    }
    if (bytes.contains(mark))
        return {ErrorCode::BadInput, tr("The workbook is protected by a password."), name,
                tr("Save a copy without a password, and import that.")};
    return {ErrorCode::BadInput, tr("The workbook is in the format of before 2007."), name,
            tr("Save it as .xlsx or .ods in a spreadsheet program.")};
}

bool hasMacros(const ZipArchive &archive)
{
    return std::any_of(archive.entries().begin(), archive.entries().end(), [](const ZipArchive::Entry &entry) {
        const QString name = entry.name.toLower();
        return name.endsWith(QLatin1String("vbaproject.bin")) ||
               (name.startsWith(QLatin1String("basic/")) && name.endsWith(QLatin1String(".xml")) &&
                !name.endsWith(QLatin1String("script-lc.xml")) && !name.endsWith(QLatin1String("script-lb.xml"))) ||
               name.startsWith(QLatin1String("scripts/"));
    });
}

} // namespace

bool isWorkbookName(const QString &path)
{
    static const QStringList suffixes = {QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("ods"),
                                         QStringLiteral("xls"), QStringLiteral("xlsb")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

Result<Workbook> readWorkbook(const QByteArray &bytes, const QString &name, const WorkbookLimits &limits, Job &job)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::BadInput, tr("The file is empty."), name, {}};
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return oldOrEncrypted(bytes, name);
    if (!bytes.startsWith("PK"))
        return notAWorkbook(name);
    TRY(const ZipArchive archive, ZipArchive::open(bytes, name, limits.zip));
    WorkbookBuilder builder(name, limits, job);
    builder.workbook().hasMacros = hasMacros(archive);
    if (archive.find(QStringLiteral("[Content_Types].xml")))
        TRYV(readOfficeOpenXml(archive, builder));
    else if (archive.find(QStringLiteral("content.xml")))
        TRYV(readOpenDocument(archive, builder));
    else
        return notAWorkbook(name);
    if (job.isCancelled())
        return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
    return std::move(builder.workbook());
}

Result<Workbook> readWorkbook(const QString &path, const WorkbookLimits &limits, Job &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, tr("The workbook cannot be read: %1.").arg(file.errorString()), path, {}};
    if (file.size() > largestFile)
        return Error{ErrorCode::BadInput, tr("The workbook is larger than any that can be imported at once."), path,
                     tr("Split it into smaller workbooks, or import it as CSV.")};
    return readWorkbook(file.readAll(), path, limits, job);
}

QString columnLetters(std::uint32_t column)
{
    constexpr std::uint32_t letters = 26;
    QString text;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        text.prepend(QChar(char16_t(u'A' + (rest - 1) % letters)));
    return text;
}

QString placeOf(const QString &file, const QString &sheet, std::uint32_t row, std::uint32_t column)
{
    return QStringLiteral("%1:%2!%3%4").arg(file, sheet, columnLetters(column)).arg(row + 1);
}

std::optional<std::int32_t> dayOfSerial(double serial, bool dated1904)
{
    const double whole = std::floor(serial);
    // Serial 60 of the 1900 system is a 29 February that never was; below it, one day is missing.
    constexpr double leapBug = 60;
    if (!std::isfinite(serial) || std::fabs(whole) > 4e6 || (!dated1904 && whole == leapBug))
        return {};
    const Day origin = dated1904         ? Day::of(1904, 1, 1)
                       : whole < leapBug ? Day::of(1899, 12, 31)
                                         : Day::of(1899, 12, 30);
    const std::int32_t number = origin.number + std::int32_t(whole);
    if (number < Day::of(1, 1, 1).number || number > Day::of(9999, 12, 31).number)
        return {};
    return number;
}

void WorkbookBuilder::beginSheet(const QString &name, bool isHidden)
{
    workbook_.sheets.push_back({name, isHidden, {}, {}, {}, false});
}

void WorkbookBuilder::endSheet()
{
    auto &cells = sheet().cells;
    const auto before = [](const SheetCell &a, const SheetCell &b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    };
    if (!std::is_sorted(cells.begin(), cells.end(), before))
        std::stable_sort(cells.begin(), cells.end(), before);
    const auto twice = std::adjacent_find(cells.begin(), cells.end(), [](const SheetCell &a, const SheetCell &b) {
        return a.row == b.row && a.column == b.column;
    });
    if (twice != cells.end())
        refuse(twice->row, twice->column, tr("The file gives this cell twice."));
}

Result<> WorkbookBuilder::add(SheetCell cell, QStringView text)
{
    constexpr std::size_t between = 4096;
    if (++cells_ > limits_.cells)
        return tooMuch(tr("The workbook has more than %1 filled cells.").arg(limits_.cells));
    if (cells_ % between == 0 && job_.isCancelled())
        return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
    if (cell.row >= limits_.rows || cell.column >= limits_.columns)
        return tooMuch(tr("The workbook has a cell beyond the last row or column that a sheet can have."));
    if (text.size() > limits_.cellLength) {
        refuse(cell.row, cell.column,
               tr("The cell holds %1 characters; the most is %2.").arg(text.size()).arg(limits_.cellLength));
        return ok();
    }
    const QByteArray utf8 = text.toUtf8();
    textBytes_ += std::size_t(utf8.size());
    if (textBytes_ > limits_.textBytes)
        return tooMuch(tr("The cells of the workbook hold more than %1 of text.")
                           .arg(QLocale().formattedDataSize(qint64(limits_.textBytes))));
    cell.text = workbook_.texts->store({utf8.constData(), std::size_t(utf8.size())});
    sheet().cells.push_back(cell);
    return ok();
}

void WorkbookBuilder::refuse(std::uint32_t row, std::uint32_t column, const QString &why, const QString &remedy)
{
    constexpr std::size_t most = 1000;
    if (workbook_.refused.size() < most)
        workbook_.refused.push_back({ErrorCode::BadInput, why, placeOf(file_, sheet().name, row, column), remedy});
}

Error WorkbookBuilder::broken(const QXmlStreamReader &xml, const QString &part) const
{
    return {ErrorCode::BadInput,
            tr("The part \"%1\" of the workbook is damaged at line %2: %3.")
                .arg(part)
                .arg(xml.lineNumber())
                .arg(xml.errorString()),
            file_, tr("Open the file in a spreadsheet program and save it anew.")};
}

Error WorkbookBuilder::tooMuch(const QString &what) const
{
    return {ErrorCode::BadInput, what, file_, tr("Split it into smaller workbooks, or import it as CSV.")};
}

} // namespace entente
