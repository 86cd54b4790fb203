// SPDX-License-Identifier: GPL-3.0-or-later
// Reads Office Open XML workbooks (ECMA-376). Names of elements are compared without their namespaces,
// which the strict and the transitional form write differently.
#include "model/interchange/numberformat.h"
#include "model/interchange/workbookbuilder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace entente {

namespace {

constexpr double secondsOfDay = 86400;

/// `_x000D_` in a text of the file stands for the character U+000D.
QString unescaped(const QString &text)
{
    constexpr qsizetype escapeSize = 7;
    qsizetype at = text.indexOf(QLatin1String("_x"));
    if (at < 0)
        return text;
    QString result = text;
    for (; at >= 0 && at + escapeSize <= result.size(); at = result.indexOf(QLatin1String("_x"), at + 1)) {
        bool isCode = false;
        const ushort code = result.mid(at + 2, 4).toUShort(&isCode, 16);
        if (isCode && result[at + escapeSize - 1] == QLatin1Char('_'))
            result.replace(at, escapeSize, QChar(code));
    }
    return result;
}

class OfficeOpenXml
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    OfficeOpenXml(const ZipArchive &archive, WorkbookBuilder &builder) : archive_(archive), builder_(builder) {}

    Result<> read()
    {
        TRY(const auto roots, relationships(QStringLiteral("_rels/.rels")));
        QString path;
        for (const auto &[id, relation] : roots)
            if (relation.type.endsWith(QLatin1String("/officeDocument")))
                path = resolved(QString(), relation.target);
        if (path.isEmpty() || !archive_.find(path))
            return noWorkbook();
        if (path.endsWith(QLatin1String(".bin")))
            return Error{ErrorCode::BadInput, tr("The workbook is in the binary format (.xlsb)."), builder_.file(),
                         tr("Save it as .xlsx or .ods in a spreadsheet program.")};
        const QString folder = path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
        const QString name = path.mid(folder.size());
        TRY(const auto parts, relationships(folder + QStringLiteral("_rels/") + name + QStringLiteral(".rels")));
        TRY(const auto sheets, workbookPart(path));
        for (const auto &[id, relation] : parts) {
            const QString target = resolved(folder, relation.target);
            if (relation.type.endsWith(QLatin1String("/sharedStrings")))
                TRYV(sharedStrings(target));
            else if (relation.type.endsWith(QLatin1String("/styles")))
                TRYV(styles(target));
        }
        for (const SheetEntry &sheet : sheets) {
            const auto found = parts.find(sheet.relation.toStdString());
            if (found == parts.end() || !found->second.type.endsWith(QLatin1String("/worksheet")))
                continue; // a chart on a sheet of its own
            builder_.beginSheet(sheet.name, sheet.isHidden);
            TRYV(sheetPart(resolved(folder, found->second.target)));
            builder_.endSheet();
        }
        if (builder_.workbook().sheets.empty())
            return noWorkbook();
        return ok();
    }

private:
    struct Relation {
        QString type;
        QString target;
    };
    struct SheetEntry {
        QString name;
        QString relation;
        bool isHidden = false;
    };

    [[nodiscard]] Error noWorkbook() const
    {
        return {ErrorCode::BadInput, tr("There is no workbook in this file."), builder_.file(),
                tr("Save it as .xlsx or .ods in a spreadsheet program.")};
    }
    static QString resolved(const QString &folder, const QString &target)
    {
        return target.startsWith(QLatin1Char('/')) ? target.mid(1) : QDir::cleanPath(folder + target);
    }
    Result<QByteArray> part(const QString &path) const
    {
        const ZipArchive::Entry *entry = archive_.find(path);
        if (!entry)
            return Error{
                ErrorCode::BadInput, tr("The part \"%1\" of the workbook is missing.").arg(path), builder_.file(), {}};
        return archive_.read(*entry);
    }

    Result<std::unordered_map<std::string, Relation>> relationships(const QString &path) const
    {
        std::unordered_map<std::string, Relation> relations;
        TRY(const QByteArray bytes, part(path));
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Relationship")) {
                const auto &attributes = xml.attributes();
                relations[attributes.value(QLatin1String("Id")).toString().toStdString()] = {
                    attributes.value(QLatin1String("Type")).toString(),
                    attributes.value(QLatin1String("Target")).toString()};
            }
        if (xml.hasError())
            return builder_.broken(xml, path);
        return relations;
    }

    Result<std::vector<SheetEntry>> workbookPart(const QString &path)
    {
        std::vector<SheetEntry> sheets;
        TRY(const QByteArray bytes, part(path));
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = xml.attributes();
            if (xml.name() == QLatin1String("workbookPr")) {
                const QStringView value = attributes.value(QLatin1String("date1904"));
                builder_.workbook().isDated1904 = value == QLatin1String("1") || value == QLatin1String("true");
            } else if (xml.name() == QLatin1String("sheet")) {
                SheetEntry sheet;
                sheet.name = attributes.value(QLatin1String("name")).toString();
                const QStringView state = attributes.value(QLatin1String("state"));
                sheet.isHidden = !state.isEmpty() && state != QLatin1String("visible");
                for (const QXmlStreamAttribute &attribute : attributes)
                    if (attribute.name() == QLatin1String("id") && !attribute.namespaceUri().isEmpty())
                        sheet.relation = attribute.value().toString();
                sheets.push_back(std::move(sheet));
            }
        }
        if (xml.hasError())
            return builder_.broken(xml, path);
        return sheets;
    }

    /// The text of the element that @p xml stands at, of its runs and without the reading aids of
    /// East Asian scripts.
    static QString richText(QXmlStreamReader &xml)
    {
        QString text;
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (xml.name() == QLatin1String("t"))
                    text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
                else if (xml.name() == QLatin1String("rPh"))
                    xml.skipCurrentElement();
                else
                    ++depth;
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                break;
            default:
                break;
            }
        }
        return unescaped(text);
    }

    Result<> sharedStrings(const QString &path)
    {
        TRY(const QByteArray bytes, part(path));
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si"))
                strings_.push_back(richText(xml));
        if (xml.hasError())
            return builder_.broken(xml, path);
        return ok();
    }

    Result<> styles(const QString &path)
    {
        TRY(const QByteArray bytes, part(path));
        QXmlStreamReader xml(bytes);
        std::unordered_map<int, NumberFormat> formats;
        bool inCells = false;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.name() == QLatin1String("cellXfs")) {
                inCells = xml.isStartElement();
            } else if (xml.isStartElement() && xml.name() == QLatin1String("numFmt")) {
                const auto attributes = xml.attributes();
                formats[attributes.value(QLatin1String("numFmtId")).toInt()] =
                    numberFormatOf(attributes.value(QLatin1String("formatCode")));
            } else if (xml.isStartElement() && inCells && xml.name() == QLatin1String("xf")) {
                const int id = xml.attributes().value(QLatin1String("numFmtId")).toInt();
                const auto custom = formats.find(id);
                formats_.push_back(custom != formats.end() ? custom->second : builtinNumberFormat(id));
            }
        }
        if (xml.hasError())
            return builder_.broken(xml, path);
        return ok();
    }

    /// `D17`; nothing when it is no such place.
    static std::optional<SheetCell> placeAt(QStringView reference)
    {
        constexpr std::uint32_t letters = 26;
        constexpr std::uint32_t most = 1U << 24U;
        std::uint32_t column = 0;
        qsizetype i = 0;
        for (; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z' && column < most; ++i)
            column = column * letters + (reference[i].unicode() - u'A' + 1U);
        bool isNumber = false;
        const std::uint32_t row = reference.mid(i).toUInt(&isNumber);
        if (column == 0 || column > UINT16_MAX || !isNumber || row == 0)
            return {};
        SheetCell cell;
        cell.row = row - 1;
        cell.column = std::uint16_t(column - 1);
        return cell;
    }

    Result<> sheetPart(const QString &path)
    {
        TRY(const QByteArray bytes, part(path));
        QXmlStreamReader xml(bytes);
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        bool isHiddenRow = false;
        bool isFirstRow = true;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = xml.attributes();
            if (xml.name() == QLatin1String("row")) {
                const QStringView number = attributes.value(QLatin1String("r"));
                row = number.isEmpty() ? (isFirstRow ? 0 : row + 1) : number.toUInt() - 1;
                isFirstRow = false;
                column = 0;
                isHiddenRow = isTrue(attributes.value(QLatin1String("hidden")));
            } else if (xml.name() == QLatin1String("c")) {
                SheetCell place;
                if (const QStringView reference = attributes.value(QLatin1String("r")); !reference.isEmpty()) {
                    const auto at = placeAt(reference);
                    if (!at)
                        return Error{ErrorCode::BadInput,
                                     tr("\"%1\" is the name of no cell.").arg(reference.left(20).toString()),
                                     placeOf(builder_.file(), builder_.sheet().name, row, column),
                                     {}};
                    place = *at;
                } else {
                    place.row = row;
                    place.column = std::uint16_t(std::min<std::uint32_t>(column, UINT16_MAX));
                }
                column = place.column + 1U;
                TRY(const bool isFilled, cell(xml, place));
                auto &hidden = builder_.sheet().hiddenRows;
                if (isFilled && isHiddenRow && (hidden.empty() || hidden.back() != place.row))
                    hidden.push_back(place.row);
            } else if (xml.name() == QLatin1String("mergeCell")) {
                const QStringView range = attributes.value(QLatin1String("ref"));
                const auto first = placeAt(range.left(range.indexOf(u':')));
                const auto last = placeAt(range.mid(range.indexOf(u':') + 1));
                if (first && last)
                    builder_.sheet().merged.push_back({first->row, last->row, first->column, last->column});
            } else if (xml.name() == QLatin1String("col") && isTrue(attributes.value(QLatin1String("hidden")))) {
                builder_.sheet().hasHiddenColumns = true;
            }
        }
        if (xml.hasError())
            return builder_.broken(xml, path);
        return ok();
    }

    static bool isTrue(QStringView value) { return value == QLatin1String("1") || value == QLatin1String("true"); }

    /// Reads the cell that @p xml stands at. @return whether it says anything.
    Result<bool> cell(QXmlStreamReader &xml, SheetCell place)
    {
        const auto attributes = xml.attributes();
        const QString type = attributes.value(QLatin1String("t")).toString();
        const std::size_t style = attributes.value(QLatin1String("s")).toUInt();
        QString value;
        bool hasValue = false;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("f")) {
                place.isFormula = true;
                xml.skipCurrentElement();
            } else if (xml.name() == QLatin1String("v")) {
                value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                hasValue = true;
            } else if (xml.name() == QLatin1String("is")) {
                value = richText(xml);
                hasValue = true;
            } else {
                xml.skipCurrentElement();
            }
        }
        if (!hasValue || (value.isEmpty() && type != QLatin1String("str"))) {
            if (!place.isFormula)
                return false;
            place.type = SheetCell::Type::NoValue;
            TRYV(builder_.add(place, {}));
            return true;
        }
        const auto refuse = [&](const QString &why) {
            builder_.refuse(place.row, place.column, why);
            return true;
        };
        if (type == QLatin1String("s")) {
            bool isNumber = false;
            const std::size_t index = value.toUInt(&isNumber);
            if (!isNumber || index >= strings_.size())
                return refuse(tr("The cell refers to a text that the workbook does not have."));
            value = strings_[index];
        } else if (type == QLatin1String("str")) {
            value = unescaped(value);
        } else if (type == QLatin1String("e")) {
            place.type = SheetCell::Type::Error;
        } else if (type == QLatin1String("b")) {
            place.type = SheetCell::Type::Boolean;
            place.number = isTrue(value) ? 1 : 0;
            value.clear();
        } else if (type == QLatin1String("d")) {
            const QDateTime date = QDateTime::fromString(value, Qt::ISODate);
            if (!date.isValid())
                return refuse(tr("\"%1\" is no date.").arg(value.left(40)));
            place.type = SheetCell::Type::Date;
            place.number =
                double(QDate(1970, 1, 1).daysTo(date.date())) + double(QTime(0, 0).secsTo(date.time())) / secondsOfDay;
            value.clear();
        } else if (type.isEmpty() || type == QLatin1String("n")) {
            bool isNumber = false;
            place.number = value.toDouble(&isNumber);
            if (!isNumber || !std::isfinite(place.number))
                return refuse(tr("\"%1\" is no number.").arg(value.left(40)));
            place.type = SheetCell::Type::Number;
            value.clear();
            const NumberFormat format = style < formats_.size() ? formats_[style] : NumberFormat{};
            if (format.isDate) {
                const auto day = dayOfSerial(place.number, builder_.workbook().isDated1904);
                if (!day)
                    return refuse(tr("The number %1 is shown as a date and is none.").arg(place.number));
                place.number = *day + (place.number - std::floor(place.number));
                place.type = SheetCell::Type::Date;
                place.shows = format.shows;
            }
        }
        if (place.type == SheetCell::Type::Text && value.isEmpty())
            return false;
        TRYV(builder_.add(place, value));
        return true;
    }

    const ZipArchive &archive_;
    WorkbookBuilder &builder_;
    std::vector<QString> strings_;
    std::vector<NumberFormat> formats_; ///< by the style of a cell
};

} // namespace

Result<> readOfficeOpenXml(const ZipArchive &archive, WorkbookBuilder &builder)
{
    return OfficeOpenXml(archive, builder).read();
}

} // namespace entente
