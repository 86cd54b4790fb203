// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/importpreview.h"

#include "app/import/changesmodel.h"
#include "widgets/theme/applytheme.h"
#include "widgets/theme/typography.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// A read-only table of @p rows; columns from @p firstNumber on are right-aligned numbers.
QTableWidget *tableOf(const QStringList &header, const std::vector<QStringList> &rows, int firstNumber, int stretch)
{
    auto *table = new QTableWidget(int(rows.size()), int(header.size()));
    table->setHorizontalHeaderLabels(header);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    for (int row = 0; row < int(rows.size()); ++row)
        for (int column = 0; column < int(header.size()); ++column) {
            auto *item = new QTableWidgetItem(rows[std::size_t(row)].value(column));
            item->setToolTip(item->text());
            if (column >= firstNumber) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                item->setFont(tabularFigures(bodyFont()));
            }
            table->setItem(row, column, item);
        }
    for (int column = 0; column < int(header.size()); ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter |
                                                              (column >= firstNumber ? Qt::AlignRight : Qt::AlignLeft));
    table->resizeColumnsToContents();
    for (int column = 0; column < int(header.size()); ++column)
        table->setColumnWidth(column, qBound(72, table->columnWidth(column) + 16, 360));
    table->horizontalHeader()->setSectionResizeMode(stretch, QHeaderView::Stretch);
    return table;
}

QTableWidget *tallyTable(const ImportOutcome &outcome)
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const ImportTally &tally : outcome.tally)
        rows.push_back({Kind::tr(tally.kind->titlePlural), locale.toString(qlonglong(tally.added)),
                        locale.toString(qlonglong(tally.changed)), locale.toString(qlonglong(tally.unchanged)),
                        locale.toString(qlonglong(tally.refused))});
    return tableOf({tr("Kind"), tr("Added"), tr("Changed"), tr("Unchanged"), tr("Refused")}, rows, 1, 0);
}

QTableWidget *refusalTable(const ImportOutcome &outcome)
{
    std::vector<QStringList> rows;
    for (const Refusal &refusal : outcome.refusals)
        rows.push_back({refusal.where(), refusal.columnName,
                        QStringLiteral("%1 %2").arg(refusal.reason, refusal.remedy).trimmed()});
    if (const qint64 more = outcome.refusalCount - qint64(outcome.refusals.size()); more > 0)
        rows.push_back({QString(), QString(), tr("... and %1 more.").arg(QLocale().toString(more))});
    QTableWidget *table = tableOf({tr("Where"), tr("Column"), tr("Why")}, rows, 99, 2);
    table->setWordWrap(true); // a reason that one cannot read to its end is none
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

QTableWidget *noteTable(const ImportOutcome &outcome)
{
    std::vector<QStringList> rows;
    for (const ImportNote &note : outcome.report.notes)
        rows.push_back({note.severity == ImportNote::Severity::Warning ? tr("Warning") : tr("Note"), note.subject,
                        note.text, note.examples.join(QStringLiteral(", ")),
                        QLocale().toString(qlonglong(note.count))});
    return tableOf({tr("Severity"), tr("About"), tr("What was noticed"), tr("For example"), tr("Times")}, rows, 4, 2);
}

} // namespace

qint64 ImportPreview::rows() const
{
    qint64 rows = 0;
    for (const ImportTally &tally : outcome.tally)
        rows += tally.added + tally.changed;
    return rows;
}

QString ImportPreview::action() const
{
    return rows() == 1 ? ImportPreviewDialog::tr("Import 1 row")
                       : ImportPreviewDialog::tr("Import %1 rows").arg(QLocale().toString(rows()));
}

QString ImportPreview::summary() const
{
    if (!outcome.isAccepted())
        return outcome.refusalCount == 1
                   ? ImportPreviewDialog::tr(
                         "Nothing can be imported from %1: one problem must be solved first. It is all or nothing.")
                         .arg(source)
                   : ImportPreviewDialog::tr(
                         "Nothing can be imported from %1: %2 problems must be solved first. It is all or nothing.")
                         .arg(source, QLocale().toString(qlonglong(outcome.refusalCount)));
    if (rows() == 0)
        return ImportPreviewDialog::tr("%1 says nothing that the plan does not say already.").arg(source);
    return ImportPreviewDialog::tr("One step in the history, which undo takes back.");
}

ImportPreviewPanel::ImportPreviewPanel(QWidget *parent)
    : QWidget(parent)
    , summary_(new QLabel(this))
    , search_(new QLineEdit(this))
    , tabs_(new QTabWidget(this))
    , records_(new QTableView(this))
    , changes_(new ChangesModel(this))
    , found_(new QSortFilterProxyModel(this))
{
    summary_->setProperty("quiet", true);
    summary_->setWordWrap(true);
    search_->setPlaceholderText(tr("Search in the records"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(240);
    search_->setMaximumWidth(320);
    found_->setSourceModel(changes_);
    found_->setFilterRole(ChangesModel::searchRole);
    found_->setFilterKeyColumn(ChangesModel::What);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    records_->setModel(found_);
    records_->setAccessibleName(tr("Records"));
    records_->setSelectionBehavior(QAbstractItemView::SelectRows);
    records_->setShowGrid(false);
    records_->setWordWrap(false);
    records_->setTabKeyNavigation(false);
    records_->verticalHeader()->hide();
    records_->horizontalHeader()->setStretchLastSection(true);
    records_->horizontalHeader()->setHighlightSections(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->addWidget(summary_, 1);
    row->addWidget(search_);
    column->addLayout(row);
    column->addWidget(tabs_, 1);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString &text) {
        found_->setFilterFixedString(text);
        tabs_->setCurrentWidget(records_);
    });
}

void ImportPreviewPanel::clearTabs()
{
    while (tabs_->count() > 0) {
        QWidget *page = tabs_->widget(0);
        tabs_->removeTab(0);
        if (page != records_)
            delete page;
    }
}

void ImportPreviewPanel::show(const ImportPreview &preview)
{
    const ImportOutcome &outcome = preview.outcome;
    const QLocale locale;
    const QString current = tabs_->currentWidget() ? tabs_->currentWidget()->accessibleName() : QString();
    clearTabs();
    summary_->setText(preview.summary());
    changes_->show(outcome, preview.plan);
    constexpr int widths[] = {110, 200, 220};
    for (int column = 0; column < int(std::size(widths)); ++column)
        records_->setColumnWidth(column, widths[column]);
    if (outcome.refusalCount > 0)
        tabs_->addTab(refusalTable(outcome), tr("Problems %1").arg(locale.toString(qlonglong(outcome.refusalCount))));
    tabs_->addTab(records_, tr("Records %1").arg(locale.toString(changes_->rowCount())));
    tabs_->addTab(tallyTable(outcome), tr("Rows"));
    if (!outcome.report.notes.empty())
        tabs_->addTab(noteTable(outcome), tr("Notes %1").arg(locale.toString(qlonglong(outcome.report.notes.size()))));
    if (current == records_->accessibleName())
        tabs_->setCurrentWidget(records_);
    search_->setVisible(true);
}

void ImportPreviewPanel::showError(const Error &error)
{
    clearTabs();
    search_->hide();
    summary_->setText(error.message());
}

const QAbstractItemModel &ImportPreviewPanel::records() const
{
    return *found_;
}

QString ImportPreviewPanel::summary() const
{
    return summary_->text();
}

ImportPreviewDialog::ImportPreviewDialog(const ImportPreview &preview, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Import %1").arg(preview.source));
    resize(860, 560);
    auto *title = new QLabel(windowTitle(), this);
    title->setProperty("page", true);
    auto *panel = new ImportPreviewPanel(this);
    panel->show(preview);
    auto *buttons = new QDialogButtonBox(this);
    if (preview.canImport()) {
        import_ = buttons->addButton(preview.action(), QDialogButtonBox::AcceptRole);
        import_->setProperty("primary", true);
        repolish(*import_);
    }
    QPushButton *cancel =
        buttons->addButton(preview.canImport() ? tr("Cancel") : tr("Close"), QDialogButtonBox::RejectRole);
    QPushButton *usual = preview.canImport() ? import_ : cancel;
    usual->setDefault(true);
    usual->setFocus();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(panel, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace entente

#include "moc_importpreview.cpp"
