// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/sourcepane.h"

#include "model/interchange/workbook.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

QLabel *labelOf(const QString &text, QComboBox &box, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(&box);
    box.setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return label;
}

} // namespace

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent)
    , delimiter_(new QComboBox(this))
    , encoding_(new QComboBox(this))
    , sheets_(new QComboBox(this))
    , delimiterLabel_(labelOf(tr("&Delimiter"), *delimiter_, this))
    , encodingLabel_(labelOf(tr("&Encoding"), *encoding_, this))
    , sheetLabel_(labelOf(tr("&Sheet"), *sheets_, this))
    , found_(new QLabel(this))
    , rows_(new QTableWidget(this))
{
    delimiter_->addItem(tr("Guessed"), QChar());
    for (const auto &[title, mark] : {std::pair(tr("Comma"), ','), std::pair(tr("Semicolon"), ';'),
                                      std::pair(tr("Tab"), '\t'), std::pair(tr("Vertical bar"), '|')})
        delimiter_->addItem(title, QChar(QLatin1Char(mark)));
    encoding_->addItem(tr("Guessed"), int(TextEncoding::Detect));
    encoding_->addItem(QStringLiteral("UTF-8"), int(TextEncoding::Utf8));
    encoding_->addItem(QStringLiteral("Windows-1252"), int(TextEncoding::Windows1252));
    found_->setProperty("quiet", true);
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setAccessibleName(tr("First rows of the source"));
    rows_->setWordWrap(false);
    rows_->setTabKeyNavigation(false);
    rows_->horizontalHeader()->setHighlightSections(false);
    rows_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(delimiterLabel_), static_cast<QWidget *>(delimiter_),
                            static_cast<QWidget *>(encodingLabel_), static_cast<QWidget *>(encoding_),
                            static_cast<QWidget *>(sheetLabel_), static_cast<QWidget *>(sheets_)})
        row->addWidget(widget);
    row->addWidget(found_, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(rows_, 1);
    for (QComboBox *box : {delimiter_, encoding_, sheets_})
        connect(box, &QComboBox::currentIndexChanged, this, &SourcePane::changed);
    setPath({});
}

void SourcePane::setPath(const QString &path)
{
    path_ = path;
    setOptions({}, {});
    const bool isWorkbook = isWorkbookName(path);
    for (QWidget *widget : {static_cast<QWidget *>(delimiterLabel_), static_cast<QWidget *>(delimiter_),
                            static_cast<QWidget *>(encodingLabel_), static_cast<QWidget *>(encoding_)})
        widget->setVisible(!isWorkbook);
    for (QWidget *widget : {static_cast<QWidget *>(sheetLabel_), static_cast<QWidget *>(sheets_)})
        widget->setVisible(isWorkbook);
}

void SourcePane::setOptions(const CsvOptions &options, const QString &sheet)
{
    const QSignalBlocker quietDelimiter(delimiter_);
    const QSignalBlocker quietEncoding(encoding_);
    const QSignalBlocker quietSheets(sheets_);
    const int delimiter = options.delimiter ? delimiter_->findData(QChar(QLatin1Char(*options.delimiter))) : 0;
    delimiter_->setCurrentIndex(std::max(delimiter, 0));
    encoding_->setCurrentIndex(std::max(encoding_->findData(int(options.encoding)), 0));
    sheets_->clear();
    if (!sheet.isEmpty())
        sheets_->addItem(sheet);
}

void SourcePane::show(const ForeignHead &head)
{
    const QSignalBlocker quiet(sheets_);
    sheets_->clear();
    sheets_->addItems(head.sheets);
    sheets_->setCurrentText(head.sheet);
    const QLocale locale;
    QString found = head.rowCount == 1 ? tr("1 row") : tr("%1 rows").arg(locale.toString(qlonglong(head.rowCount)));
    if (head.sheets.isEmpty())
        found +=
            tr(" · %1 · %2")
                .arg(delimiter_->itemText(std::max(0, delimiter_->findData(QChar(QLatin1Char(head.facts.delimiter))))),
                     head.facts.encoding == TextEncoding::Windows1252 ? QStringLiteral("Windows-1252")
                                                                      : QStringLiteral("UTF-8"));
    found_->setText(found);
    rows_->clear();
    rows_->setColumnCount(int(head.header.size()));
    rows_->setRowCount(int(head.rows.size()));
    rows_->setHorizontalHeaderLabels(head.header);
    for (int row = 0; row < int(head.rows.size()); ++row)
        for (int column = 0; column < int(head.header.size()); ++column)
            rows_->setItem(row, column, new QTableWidgetItem(head.rows[std::size_t(row)].value(column).left(200)));
    rows_->resizeColumnsToContents();
    constexpr int least = 60;
    constexpr int most = 260;
    for (int column = 0; column < int(head.header.size()); ++column)
        rows_->setColumnWidth(column, qBound(least, rows_->columnWidth(column) + 12, most));
}

void SourcePane::showError(const Error &error)
{
    found_->setText(error.message());
    rows_->clear();
    rows_->setRowCount(0);
    rows_->setColumnCount(0);
}

CsvOptions SourcePane::options() const
{
    CsvOptions options;
    const QChar delimiter = delimiter_->currentData().toChar();
    if (!delimiter.isNull())
        options.delimiter = delimiter.toLatin1();
    options.encoding = TextEncoding(encoding_->currentData().toInt());
    return options;
}

QString SourcePane::sheet() const
{
    return sheets_->currentText();
}

} // namespace entente

#include "moc_sourcepane.cpp"
