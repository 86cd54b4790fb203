// SPDX-License-Identifier: GPL-3.0-or-later
// Reads OpenDocument spreadsheets (ISO/IEC 26300). Names of elements are compared without their namespaces.
#include "model/interchange/workbookbuilder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double secondsOfDay = 86400;

QStringView attribute(const QXmlStreamAttributes &attributes, const char *name)
{
    const QLatin1String wanted(name);
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const QXmlStreamAttribute &one) { return one.name() == wanted; });
    return found == attributes.end() ? QStringView() : found->value();
}

std::uint32_t countOf(const QXmlStreamAttributes &attributes, const char *name)
{
    return std::max(1U, attribute(attributes, name).toUInt());
}

/// Text with its blanks as OpenDocument means them: a run of blanks is one, further ones are elements of
/// their own. At the beginning of a paragraph a blank would be none; LibreOffice writes it and means it.
class Paragraph
{
public:
    /// @p most characters are kept, and one more, so that it shows that there were more.
    explicit Paragraph(qsizetype most) : most_(most) {}

    void add(QStringView characters)
    {
        for (const QChar c : characters) {
            if (text_.size() > most_)
                return;
            const bool blank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
            if (!blank)
                text_ += c;
            else if (!wasBlank_)
                text_ += u' ';
            wasBlank_ = blank;
        }
    }
    void addExactly(QChar character, qsizetype count = 1)
    {
        text_ += QString(std::clamp<qsizetype>(count, 0, most_ + 1 - text_.size()), character);
        wasBlank_ = false;
    }
    [[nodiscard]] const QString &text() const { return text_; }

private:
    qsizetype most_;
    QString text_;
    bool wasBlank_ = false;
};

class OpenDocument
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    OpenDocument(const ZipArchive &archive, WorkbookBuilder &builder) : archive_(archive), builder_(builder) {}

    Result<> read()
    {
        TRYV(checkManifest());
        TRY(const QByteArray bytes, archive_.read(*archive_.find(part_)));
        QXmlStreamReader xml(bytes);
        bool isSpreadsheet = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("spreadsheet"))
                isSpreadsheet = true;
            else if (xml.name() == QLatin1String("style"))
                style(xml);
            else if (xml.name() == QLatin1String("table") && isSpreadsheet)
                TRYV(table(xml));
            else if (xml.name() == QLatin1String("null-date") &&
                     attribute(xml.attributes(), "date-value") == QLatin1String("1904-01-01"))
                builder_.workbook().isDated1904 = true;
        }
        if (xml.hasError())
            return builder_.broken(xml, part_);
        if (!isSpreadsheet)
            return Error{ErrorCode::BadInput, tr("The document is no spreadsheet."), builder_.file(),
                         tr("Save it as .xlsx or .ods in a spreadsheet program.")};
        return ok();
    }

private:
    Result<> checkManifest() const
    {
        const ZipArchive::Entry *manifest = archive_.find(QStringLiteral("META-INF/manifest.xml"));
        if (!manifest)
            return ok();
        TRY(const QByteArray bytes, archive_.read(*manifest));
        if (!bytes.contains("encryption-data"))
            return ok();
        return Error{ErrorCode::BadInput, tr("The workbook is protected by a password."), builder_.file(),
                     tr("Save a copy without a password, and import that.")};
    }

    /// Remembers the styles of sheets that are not shown.
    void style(QXmlStreamReader &xml)
    {
        const QString name = attribute(xml.attributes(), "name").toString();
        const bool isTable = attribute(xml.attributes(), "family") == QLatin1String("table");
        while (xml.readNextStartElement()) {
            if (isTable && xml.name() == QLatin1String("table-properties") &&
                attribute(xml.attributes(), "display") == QLatin1String("false"))
                hiddenStyles_.insert(name);
            xml.skipCurrentElement();
        }
    }

    Result<> table(QXmlStreamReader &xml)
    {
        const auto attributes = xml.attributes();
        builder_.beginSheet(attribute(attributes, "name").toString(),
                            hiddenStyles_.contains(attribute(attributes, "style-name").toString()));
        row_ = 0;
        TRYV(rows(xml));
        builder_.endSheet();
        return ok();
    }

    /// The rows of the element that @p xml stands at: a sheet, or a group of rows.
    Result<> rows(QXmlStreamReader &xml)
    {
        // Groups nest as deep as the file likes; the program's own stack does not have to.
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                --depth;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("table-row")) {
                TRYV(row(xml));
            } else if (xml.name() == QLatin1String("table-row-group") ||
                       xml.name() == QLatin1String("table-header-rows") || xml.name() == QLatin1String("table-rows") ||
                       xml.name() == QLatin1String("table-columns") ||
                       xml.name() == QLatin1String("table-column-group") ||
                       xml.name() == QLatin1String("table-header-columns")) {
                ++depth;
            } else {
                if (xml.name() == QLatin1String("table-column") &&
                    attribute(xml.attributes(), "visibility") == QLatin1String("collapse") &&
                    countOf(xml.attributes(), "number-columns-repeated") < 1000) // the unused rest is no column
                    builder_.sheet().hasHiddenColumns = true;
                xml.skipCurrentElement();
            }
        }
        return ok();
    }

    Result<> row(QXmlStreamReader &xml)
    {
        const auto attributes = xml.attributes();
        const std::uint32_t repeated = countOf(attributes, "number-rows-repeated");
        const QStringView visibility = attribute(attributes, "visibility");
        const std::size_t first = builder_.sheet().cells.size();
        std::uint32_t column = 0;
        while (xml.readNextStartElement())
            if (xml.name() == QLatin1String("table-cell") || xml.name() == QLatin1String("covered-table-cell"))
                TRYV(cell(xml, column));
            else
                xml.skipCurrentElement();
        const std::vector<SheetCell> cells(builder_.sheet().cells.begin() + std::ptrdiff_t(first),
                                           builder_.sheet().cells.end());
        const bool isHidden = visibility == QLatin1String("collapse") || visibility == QLatin1String("filter");
        if (!cells.empty()) {
            for (std::uint32_t i = 0; i < repeated; ++i) {
                if (isHidden)
                    builder_.sheet().hiddenRows.push_back(row_ + i);
                if (i > 0)
                    TRYV(repeat(cells, row_ + i));
            }
        }
        row_ = std::uint32_t(std::min<std::uint64_t>(std::uint64_t(row_) + repeated, UINT32_MAX / 2));
        return ok();
    }

    Result<> repeat(const std::vector<SheetCell> &cells, std::uint32_t row)
    {
        for (SheetCell cell : cells) {
            cell.row = row;
            TRYV(builder_.add(cell, QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()))));
        }
        return ok();
    }

    Result<> cell(QXmlStreamReader &xml, std::uint32_t &column)
    {
        const auto attributes = xml.attributes();
        const std::uint32_t repeated = countOf(attributes, "number-columns-repeated");
        const std::uint32_t at = column;
        column = std::uint32_t(std::min<std::uint64_t>(std::uint64_t(column) + repeated, UINT32_MAX / 2));
        const std::uint32_t columns = countOf(attributes, "number-columns-spanned");
        const std::uint32_t rows = countOf(attributes, "number-rows-spanned");
        if (columns > 1 || rows > 1)
            builder_.sheet().merged.push_back({row_, row_ + rows - 1, at, at + columns - 1});
        const QString type = attribute(attributes, "value-type").toString();
        SheetCell found;
        found.row = row_;
        found.isFormula = !attribute(attributes, "formula").isNull();
        const QString text = paragraphs(xml);
        const auto why = valueOf(attributes, type, text, found);
        if (!why.isEmpty()) {
            builder_.refuse(row_, at, why);
            return ok();
        }
        if (found.type == SheetCell::Type::Text && text.isEmpty() && type != QLatin1String("string")) {
            if (!found.isFormula)
                return ok();
            found.type = SheetCell::Type::NoValue;
        }
        QString shown = text;
        if (found.type == SheetCell::Type::Text) {
            const QStringView exact = attribute(attributes, "string-value");
            if (!exact.isNull())
                shown = exact.toString();
            if (shown.isEmpty() && !found.isFormula)
                return ok();
        } else if (found.type != SheetCell::Type::Error) {
            shown.clear();
        }
        for (std::uint32_t i = 0; i < repeated; ++i) {
            if (at + i >= builder_.limits().columns)
                return builder_.tooMuch(tr("The workbook has a cell beyond the last column that a sheet can have."));
            found.column = std::uint16_t(at + i);
            TRYV(builder_.add(found, shown));
        }
        return ok();
    }

    /// Reads the typed value of a cell into @p found. @return why it is none; empty where all is well.
    static QString valueOf(const QXmlStreamAttributes &attributes, const QString &type, const QString &text,
                           SheetCell &found)
    {
        for (const QXmlStreamAttribute &one : attributes)
            if (one.value() == QLatin1String("error") && one.name() == QLatin1String("value-type")) {
                found.type = SheetCell::Type::Error;
                return {};
            }
        bool isNumber = true;
        if (type == QLatin1String("float") || type == QLatin1String("percentage") ||
            type == QLatin1String("currency")) {
            found.type = SheetCell::Type::Number;
            found.number = attribute(attributes, "value").toDouble(&isNumber);
            if (!isNumber || !std::isfinite(found.number))
                return tr("\"%1\" is no number.").arg(attribute(attributes, "value").left(40).toString());
        } else if (type == QLatin1String("boolean")) {
            found.type = SheetCell::Type::Boolean;
            found.number = attribute(attributes, "boolean-value") == QLatin1String("true") ? 1 : 0;
        } else if (type == QLatin1String("date")) {
            const QStringView value = attribute(attributes, "date-value");
            const QDate date = QDate::fromString(value.left(10).toString(), Qt::ISODate);
            if (!date.isValid())
                return tr("\"%1\" is no date.").arg(value.left(40).toString());
            const QTime time =
                value.size() > 11 ? QTime::fromString(value.mid(11, 8).toString(), Qt::ISODate) : QTime();
            found.type = SheetCell::Type::Date;
            found.number = double(QDate(1970, 1, 1).daysTo(date)) +
                           (time.isValid() ? double(QTime(0, 0).secsTo(time)) / secondsOfDay : 0);
        } else if (type == QLatin1String("time")) {
            return tr("The cell holds a time of day, \"%1\".").arg(text.left(40));
        }
        return {};
    }

    /// The paragraphs of the cell that @p xml stands at, as lines; comments are no part of it. Of a text that is too
    /// long no more is kept than shows that it is.
    QString paragraphs(QXmlStreamReader &xml) const
    {
        QString text;
        bool isFirst = true;
        const qsizetype most = builder_.limits().cellLength;
        while (xml.readNextStartElement()) {
            if ((xml.name() != QLatin1String("p") && xml.name() != QLatin1String("h")) || text.size() > most) {
                xml.skipCurrentElement();
                continue;
            }
            if (!std::exchange(isFirst, false))
                text += QLatin1Char('\n');
            text += paragraph(xml, most - text.size());
        }
        return text;
    }

    static QString paragraph(QXmlStreamReader &xml, qsizetype most)
    {
        Paragraph result(std::max<qsizetype>(most, 0));
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::Characters:
                result.add(xml.text());
                break;
            case QXmlStreamReader::StartElement:
                if (xml.name() == QLatin1String("annotation") || xml.name() == QLatin1String("note")) {
                    xml.skipCurrentElement();
                    break;
                }
                ++depth;
                if (xml.name() == QLatin1String("s"))
                    result.addExactly(QLatin1Char(' '), countOf(xml.attributes(), "c"));
                else if (xml.name() == QLatin1String("tab"))
                    result.addExactly(QLatin1Char('\t'));
                else if (xml.name() == QLatin1String("line-break"))
                    result.addExactly(QLatin1Char('\n'));
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                break;
            default:
                break;
            }
        }
        return result.text();
    }

    const ZipArchive &archive_;
    WorkbookBuilder &builder_;
    const QString part_ = QStringLiteral("content.xml");
    QSet<QString> hiddenStyles_;
    std::uint32_t row_ = 0;
};

} // namespace

Result<> readOpenDocument(const ZipArchive &archive, WorkbookBuilder &builder)
{
    return OpenDocument(archive, builder).read();
}

} // namespace entente
