// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/xlsxfile.h"

#include "model/interchange/filewriter.h"
#include "model/records/fieldtext.h"

#include <QDir>

#include <xlsxwriter.h>

#include <cmath>

namespace entente {

namespace {

// The file says nothing of when it was made, so that equal plans give equal bytes.
constexpr time_t createdAt = 946'684'800; // 2000-01-01
constexpr lxw_color_t headerFill = 0xE4EAF2;
constexpr lxw_color_t headerLine = 0x566270;
constexpr lxw_color_t answerFill = 0xFFF6D6;
constexpr lxw_color_t answerLine = 0xD8C98A;
constexpr std::uint8_t paperA4 = 9;

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Whether `_xHHHH_` begins at @p at: it would be read as a character code.
bool looksEscaped(const QString &text, qsizetype at)
{
    constexpr qsizetype size = 7;
    return at + size <= text.size() && text[at] == u'_' && text[at + 1] == u'x' && isHex(text[at + 2]) &&
           isHex(text[at + 3]) && isHex(text[at + 4]) && isHex(text[at + 5]) && text[at + size - 1] == u'_';
}

/// @p text with the characters that XML cannot hold as `_xHHHH_` (ECMA-376, ST_Xstring).
QByteArray escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const auto code = [](char16_t c) {
        return QStringLiteral("_x%1_").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper().replace(1, 1, u'x');
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool impossible = (c < u' ' && c != u'\t' && c != u'\n') || c == 0xFFFE || c == 0xFFFF;
        if (impossible || looksEscaped(text, i))
            result += code(c);
        else
            result += text[i];
    }
    return result.toUtf8();
}

/// @p text for a header or footer of pages, where & begins a code and 255 characters are the most.
QByteArray pageText(const QString &text)
{
    constexpr qsizetype most = 110;
    QString result = text.simplified().left(most);
    return result.replace(QLatin1Char('&'), QLatin1String("&&")).toUtf8();
}

} // namespace

XlsxFile::XlsxFile(const Properties &properties)
    : path_(QFile::encodeName(folder_.filePath(QStringLiteral("book.xlsx"))))
    , temporary_(QFile::encodeName(folder_.path()))
    , properties_(properties)
{
    lxw_workbook_options options{};
    options.tmpdir = temporary_.data();
    options.use_zip64 = LXW_FALSE;
    book_ = workbook_new_opt(path_.constData(), &options);
    makeLooks();
    QByteArray title = properties_.title.left(200).toUtf8();
    QByteArray subject = properties_.subject.left(200).toUtf8();
    const QString label = properties_.label.isEmpty() ? tr("No label") : properties_.label;
    QByteArray category = label.left(200).toUtf8();
    lxw_doc_properties written{};
    written.title = title.data();
    written.subject = subject.data();
    written.category = category.data();
    written.created = createdAt;
    workbook_set_properties(book_, &written);
    workbook_set_custom_property_string(book_, "Label", category.constData());
    workbook_set_custom_property_string(book_, "As of", subject.constData());
    workbook_set_custom_property_integer(book_, "Revision", std::int32_t(properties_.revision));
}

XlsxFile::~XlsxFile()
{
    if (book_)
        lxw_workbook_free(book_);
}

void XlsxFile::makeLooks()
{
    const auto make = [this](CellLook look) { return looks_[std::size_t(look)] = workbook_add_format(book_); };
    for (const auto &[look, answer] :
         {std::pair(CellLook::Text, CellLook::AnswerText), std::pair(CellLook::Number, CellLook::AnswerNumber),
          std::pair(CellLook::Whole, CellLook::AnswerWhole), std::pair(CellLook::Date, CellLook::AnswerDate)})
        for (const CellLook one : {look, answer}) {
            lxw_format *format = make(one);
            format_set_num_format(format, look == CellLook::Text    ? "@"
                                          : look == CellLook::Whole ? "0"
                                          : look == CellLook::Date  ? "yyyy-mm-dd"
                                                                    : "General");
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            if (look == CellLook::Text)
                format_set_indent(format, 1); // apart from the numbers at its left
            if (one != answer)
                continue;
            format_set_unlocked(format);
            format_set_bg_color(format, answerFill);
            format_set_border(format, LXW_BORDER_THIN);
            format_set_border_color(format, answerLine);
        }
    lxw_format *header = make(CellLook::Header);
    format_set_num_format(header, "@");
    format_set_bold(header);
    format_set_indent(header, 1);
    format_set_bg_color(header, headerFill);
    format_set_bottom(header, LXW_BORDER_THIN);
    format_set_bottom_color(header, headerLine);
    lxw_format *title = make(CellLook::Title);
    format_set_num_format(title, "@");
    format_set_bold(title);
    format_set_font_size(title, 16);
    lxw_format *prose = make(CellLook::Prose);
    format_set_num_format(prose, "@");
    format_set_text_wrap(prose);
    format_set_align(prose, LXW_ALIGN_VERTICAL_TOP);
}

lxw_worksheet *XlsxFile::addSheet(const QString &name)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book_, name.toUtf8().constData());
    const QByteArray label = pageText(properties_.label.isEmpty() ? tr("No label") : properties_.label);
    worksheet_set_header(sheet, ("&C&\"-,Bold\"" + label + "&R" + pageText(name)).constData());
    worksheet_set_footer(sheet,
                         ("&L" + pageText(properties_.subject) + "&C&\"-,Bold\"" + label + "&R&P / &N").constData());
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, paperA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    return sheet;
}

Result<> XlsxFile::putText(lxw_worksheet *sheet, int row, int column, const QString &text, CellLook look)
{
    if (text.isEmpty())
        return ok();
    const QByteArray written = escaped(text);
    if (text.size() > longestXlsxText || written.size() > 4 * longestXlsxText ||
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), written.constData(), this->look(look)) !=
            LXW_NO_ERROR)
        return Error{ErrorCode::Refused,
                     tr("The text has %1 characters; a cell of a workbook holds %2 at most.")
                         .arg(text.size())
                         .arg(longestXlsxText),
                     {},
                     tr("Export a table folder, or shorten the text.")};
    return ok();
}

Result<> XlsxFile::putNumber(lxw_worksheet *sheet, int row, int column, double value, CellLook look)
{
    // Spreadsheets hold fifteen digits, and neither the very small numbers nor minus zero.
    constexpr double smallest = 1e-300;
    bool read = false;
    const bool isKept = QByteArray::number(value, 'g', 15).toDouble(&read) == value && read &&
                        (value == 0 ? !std::signbit(value) : std::fabs(value) > smallest);
    if (!isKept)
        return putText(sheet, row, column, numberText(value), look);
    worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), value, this->look(look));
    return ok();
}

Result<> XlsxFile::putDate(lxw_worksheet *sheet, int row, int column, const PartialDate &date, CellLook look)
{
    if (date.isEmpty())
        return ok();
    // Before March 1900 programs disagree about what a serial number means.
    const bool isWhole = date.day > 0 && Day::of(1900, 3, 1) <= date.firstDay();
    if (!isWhole)
        return putText(sheet, row, column, date.toIso(),
                       look == CellLook::AnswerDate ? CellLook::AnswerText : CellLook::Text);
    const int serial = date.firstDay().number - Day::of(1899, 12, 30).number;
    worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), serial, this->look(look));
    return ok();
}

void XlsxFile::offer(lxw_worksheet *sheet, int firstRow, int lastRow, int column, const QString &range,
                     const QString &why)
{
    QByteArray formula = range.toUtf8();
    QByteArray title = tr("Not in the list").toUtf8();
    QByteArray message = why.left(250).toUtf8();
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = formula.data();
    validation.error_title = title.data();
    validation.error_message = message.data();
    worksheet_data_validation_range(sheet, lxw_row_t(firstRow), lxw_col_t(column), lxw_row_t(lastRow),
                                    lxw_col_t(column), &validation);
}

Result<QByteArray> XlsxFile::finish()
{
    const lxw_error failure = workbook_close(std::exchange(book_, nullptr));
    QFile file(QFile::decodeName(path_));
    if (failure != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return cannotWrite(QDir::tempPath(), QString::fromUtf8(lxw_strerror(failure)));
    return file.readAll();
}

} // namespace entente
