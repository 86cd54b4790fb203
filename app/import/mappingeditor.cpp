// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/mappingeditor.h"

#include "model/records/kind.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

using From = DraftColumn::From;

QString wordOf(From from)
{
    switch (from) {
    case From::Nothing:
        return MappingEditor::tr("Left as it is");
    case From::Column:
        return MappingEditor::tr("Column");
    case From::Constant:
        return MappingEditor::tr("Constant or template");
    case From::Date:
        break;
    }
    return MappingEditor::tr("Date by pattern");
}

/// What a column is made of, in one line.
QString summaryOf(const DraftColumn &column)
{
    if (column.from == From::Nothing)
        return QStringLiteral("–");
    QString text = column.from == From::Constant ? QStringLiteral("“%1”").arg(column.text) : column.text;
    if (column.from == From::Date && !column.patterns.isEmpty())
        text += QStringLiteral(" · ") + column.patterns.join(QStringLiteral(", "));
    if (!column.translate.empty())
        text += QStringLiteral(" · ") + MappingEditor::tr("%1 translated").arg(column.translate.size());
    if (!column.lookupFile.isEmpty())
        text += QStringLiteral(" · ") + MappingEditor::tr("looked up in %1").arg(column.lookupFile);
    return text;
}

} // namespace

MappingEditor::MappingEditor(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent), catalogue_(catalogue), kind_(new QComboBox(this)), columns_(new QTableWidget(this))
{
    for (const Kind *kind : catalogue_.kinds())
        if (!kind->internal)
            kind_->addItem(Kind::tr(kind->titlePlural), QString::fromLatin1(kind->plural));
    kind_->setAccessibleName(tr("Rows become"));
    columns_->setColumnCount(2);
    columns_->setHorizontalHeaderLabels({tr("Field"), tr("Comes from")});
    columns_->setAccessibleName(tr("Fields and where they come from"));
    columns_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    columns_->setSelectionBehavior(QAbstractItemView::SelectRows);
    columns_->setSelectionMode(QAbstractItemView::SingleSelection);
    columns_->setShowGrid(false);
    columns_->setTabKeyNavigation(false);
    columns_->verticalHeader()->hide();
    columns_->horizontalHeader()->setStretchLastSection(true);
    columns_->horizontalHeader()->setHighlightSections(false);
    columns_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Each row &becomes one of the"), this);
    label->setBuddy(kind_);
    top->addWidget(label);
    top->addWidget(kind_);
    top->addStretch(1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(columns_);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(splitter, 1);
    connect(kind_, &QComboBox::currentIndexChanged, this, &MappingEditor::kindChosen);
    connect(columns_, &QTableWidget::itemSelectionChanged, this, &MappingEditor::showDetails);
    setDraft(MappingDraft::guessed(*catalogue_.kinds().front(), {}));
}

QWidget *MappingEditor::makeDetails()
{
    details_ = new QGroupBox(this);
    help_ = new QLabel(details_);
    help_->setWordWrap(true);
    help_->setProperty("quiet", true);
    from_ = new QComboBox(details_);
    for (const From from : {From::Nothing, From::Column, From::Constant, From::Date})
        from_->addItem(wordOf(from), int(from));
    column_ = new QComboBox(details_);
    constant_ = new QLineEdit(details_);
    constant_->setPlaceholderText(tr("e.g. NATO or SHIPS-{Country}"));
    patterns_ = new QLineEdit(details_);
    patterns_->setPlaceholderText(tr("e.g. d.M.yyyy; yyyy"));
    translation_ = new QTableWidget(0, 2, details_);
    translation_->setHorizontalHeaderLabels({tr("Value"), tr("Becomes")});
    translation_->horizontalHeader()->setStretchLastSection(true);
    translation_->verticalHeader()->hide();
    translation_->setMinimumHeight(96);
    translation_->setAccessibleName(tr("Translation of values"));
    lookupFile_ = new QLineEdit(details_);
    lookupFile_->setPlaceholderText(tr("A code table beside the source, e.g. codes.csv"));
    lookupFrom_ = new QLineEdit(details_);
    lookupTo_ = new QLineEdit(details_);
    otherwise_ = new QComboBox(details_);
    otherwise_->addItem(tr("As usual"), -1);
    for (const auto &[title, otherwise] :
         {std::pair(tr("Refuse it"), Otherwise::Refuse), std::pair(tr("Skip the row"), Otherwise::Skip),
          std::pair(tr("Keep it"), Otherwise::Keep), std::pair(tr("Read it as empty"), Otherwise::Empty)})
        otherwise_->addItem(title, int(otherwise));
    auto *form = new QFormLayout(details_);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(help_);
    form->addRow(tr("&Comes from"), from_);
    form->addRow(tr("C&olumn"), column_);
    form->addRow(tr("Co&nstant"), constant_);
    form->addRow(tr("Date &patterns"), patterns_);
    form->addRow(tr("&Translation"), translation_);
    form->addRow(tr("&Look up in"), lookupFile_);
    form->addRow(tr("... its column"), lookupFrom_);
    form->addRow(tr("... gives its column"), lookupTo_);
    form->addRow(tr("&Unknown values"), otherwise_);
    for (QComboBox *box : {from_, column_, otherwise_})
        connect(box, &QComboBox::currentIndexChanged, this, &MappingEditor::takeDetails);
    for (QLineEdit *line : {constant_, patterns_, lookupFile_, lookupFrom_, lookupTo_})
        connect(line, &QLineEdit::textEdited, this, &MappingEditor::takeDetails);
    connect(translation_, &QTableWidget::itemChanged, this, &MappingEditor::takeDetails);
    auto *area = new QScrollArea(this);
    area->setWidget(details_);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

void MappingEditor::setDraft(const MappingDraft &draft)
{
    filling_ = true;
    draft_ = draft;
    kind_->setCurrentIndex(std::max(0, kind_->findData(draft.table)));
    fillColumns();
    filling_ = false;
    columns_->selectRow(0);
    showDetails();
    emit changed();
}

void MappingEditor::setHeader(const QStringList &header)
{
    header_ = header;
    showDetails();
}

void MappingEditor::kindChosen()
{
    if (filling_)
        return;
    const Kind *kind = catalogue_.find(kind_->currentData().toString());
    MappingDraft draft = MappingDraft::guessed(*kind, header_);
    draft.title = draft_.title;
    draft.file = draft_.file;
    draft.sheet = draft_.sheet;
    draft.options = draft_.options;
    setDraft(draft);
}

void MappingEditor::fillColumns()
{
    columns_->setRowCount(int(draft_.columns.size()));
    for (int row = 0; row < int(draft_.columns.size()); ++row)
        showRow(row);
    constexpr int fieldWidth = 170;
    columns_->setColumnWidth(0, fieldWidth);
}

void MappingEditor::showRow(int row)
{
    const DraftColumn &column = draft_.columns[std::size_t(row)];
    const Kind *kind = catalogue_.find(draft_.table);
    const Field *field = kind ? kind->field(column.target) : nullptr;
    const bool isMissing = field && field->required && column.from == From::Nothing;
    const QString title = field ? Kind::tr(field->title) : column.target;
    for (const auto &[position, text] : {std::pair(0, field && field->required ? title + QStringLiteral(" *") : title),
                                         std::pair(1, isMissing ? tr("needed for new records") : summaryOf(column))}) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(position == 0 && field ? QStringLiteral("%1: %2").arg(column.target, Kind::tr(field->help))
                                                : text);
        columns_->setItem(row, position, item);
    }
}

DraftColumn *MappingEditor::current()
{
    const int row = columns_->currentRow();
    return row >= 0 && row < int(draft_.columns.size()) ? &draft_.columns[std::size_t(row)] : nullptr;
}

void MappingEditor::select(const QString &field)
{
    for (int row = 0; row < int(draft_.columns.size()); ++row)
        if (draft_.columns[std::size_t(row)].target == field)
            columns_->selectRow(row);
}

void MappingEditor::showDetails()
{
    const DraftColumn *column = current();
    details_->setEnabled(column != nullptr);
    if (!column || filling_)
        return;
    filling_ = true;
    const Kind *kind = catalogue_.find(draft_.table);
    const Field *field = kind ? kind->field(column->target) : nullptr;
    details_->setTitle(field ? Kind::tr(field->title) : column->target);
    help_->setText(field ? Kind::tr(field->help) : QString());
    help_->setVisible(!help_->text().isEmpty());
    from_->setCurrentIndex(from_->findData(int(column->from)));
    column_->clear();
    column_->addItems(header_);
    const bool takesColumn = column->from == From::Column || column->from == From::Date;
    if (takesColumn && !header_.contains(column->text) && !column->text.isEmpty())
        column_->addItem(column->text); // says itself that the source has no such column
    column_->setCurrentIndex(takesColumn ? column_->findText(column->text) : -1);
    constant_->setText(column->from == From::Constant ? column->text : QString());
    patterns_->setText(column->patterns.join(QStringLiteral("; ")));
    translation_->setRowCount(0);
    translation_->setRowCount(int(column->translate.size()) + 3);
    for (int row = 0; row < int(column->translate.size()); ++row) {
        translation_->setItem(row, 0, new QTableWidgetItem(column->translate[std::size_t(row)].from));
        translation_->setItem(row, 1, new QTableWidgetItem(column->translate[std::size_t(row)].to));
    }
    lookupFile_->setText(column->lookupFile);
    lookupFrom_->setText(column->lookupFrom);
    lookupTo_->setText(column->lookupTo);
    otherwise_->setCurrentIndex(column->otherwise ? otherwise_->findData(int(*column->otherwise)) : 0);
    column_->setEnabled(takesColumn);
    constant_->setEnabled(column->from == From::Constant);
    patterns_->setEnabled(column->from == From::Date);
    for (QWidget *widget :
         {static_cast<QWidget *>(translation_), static_cast<QWidget *>(lookupFile_),
          static_cast<QWidget *>(lookupFrom_), static_cast<QWidget *>(lookupTo_), static_cast<QWidget *>(otherwise_)})
        widget->setEnabled(column->from != From::Nothing);
    filling_ = false;
}

void MappingEditor::takeDetails()
{
    DraftColumn *column = current();
    if (filling_ || !column)
        return;
    const From before = column->from;
    column->from = From(from_->currentData().toInt());
    const bool takesColumn = column->from == From::Column || column->from == From::Date;
    if (column->from != before && takesColumn && column_->currentIndex() < 0 && column_->count() > 0) {
        filling_ = true;
        column_->setCurrentIndex(0);
        filling_ = false;
    }
    column->text = takesColumn                      ? column_->currentText()
                   : column->from == From::Constant ? constant_->text()
                                                    : QString();
    column->patterns.clear();
    for (const QString &pattern : patterns_->text().split(QLatin1Char(';'), Qt::SkipEmptyParts))
        column->patterns << pattern.trimmed();
    column->translate.clear();
    for (int row = 0; row < translation_->rowCount(); ++row)
        if (const QTableWidgetItem *from = translation_->item(row, 0); from && !from->text().isEmpty())
            column->translate.push_back(
                {from->text(), translation_->item(row, 1) ? translation_->item(row, 1)->text() : QString()});
    column->lookupFile = lookupFile_->text().trimmed();
    column->lookupFrom = lookupFrom_->text().trimmed();
    column->lookupTo = lookupTo_->text().trimmed();
    const int otherwise = otherwise_->currentData().toInt();
    column->otherwise = otherwise < 0 ? std::nullopt : std::optional(Otherwise(otherwise));
    showRow(columns_->currentRow());
    if (column->from != before)
        showDetails();
    emit changed();
}

} // namespace entente

#include "moc_mappingeditor.cpp"
