// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/findingssection.h"

#include "app/sections/findingsmodel.h"
#include "widgets/frame/pageheader.h"
#include "widgets/frame/segments.h"
#include "widgets/records/emptystate.h"
#include "widgets/theme/icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace entente {

FindingsSection::FindingsSection(PlanContext &context, const Theme &theme, QWidget *parent)
    : Section(context, theme, parent)
    , header_(new PageHeader(tr("Findings"), this))
    , severities_(new Segments(tr("Severity"), this))
    , stack_(new QStackedWidget(this))
    , view_(new QTableView(this))
    , model_(new FindingsModel(theme, this))
    , empty_(new EmptyState(this))
    , explanation_(new QLabel(this))
{
    severities_->add(QStringLiteral("all"), tr("All"));
    severities_->add(QStringLiteral("error"), tr("Errors"));
    severities_->add(QStringLiteral("warning"), tr("Warnings"));
    severities_->add(QStringLiteral("info"), tr("Notes"));
    header_->addFilter(severities_);

    view_->setModel(model_);
    view_->setAccessibleName(tr("Findings"));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->verticalHeader()->hide();
    QHeaderView *columns = view_->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    columns->resizeSection(FindingsModel::SeverityColumn, 112);
    columns->resizeSection(FindingsModel::RecordColumn, 170);
    explanation_->setWordWrap(true);
    explanation_->setProperty("quiet", true);
    explanation_->setContentsMargins(16, 8, 16, 12);
    explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse);

    stack_->addWidget(view_);
    stack_->addWidget(empty_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(stack_, 1);
    column->addWidget(explanation_);

    connect(severities_, &Segments::chosen, this, [this](const QString &id) {
        std::optional<Severity> severity;
        for (const Severity each : {Severity::Error, Severity::Warning, Severity::Info})
            if (severityName(each) == id)
                severity = each;
        model_->setSeverity(severity);
        updateState();
    });
    connect(view_, &QTableView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { select(current.row()); });
    updateState();
}

void FindingsSection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    model_->setTheme(theme);
    updateState();
}

void FindingsSection::refresh()
{
    // The plan view checks after every change, for the count in the navigation, and hands it over here.
    emit described();
}

void FindingsSection::setFindings(std::vector<Finding> findings, const Snapshot &plan)
{
    model_->setFindings(std::move(findings), plan);
    const auto label = [this](Severity severity, const QString &words) {
        severities_->setText(severityName(severity),
                             tr("%1 %2").arg(words, QLocale().toString(model_->count(severity))));
    };
    severities_->setText(QStringLiteral("all"), tr("All %1").arg(QLocale().toString(model_->total())));
    label(Severity::Error, tr("Errors"));
    label(Severity::Warning, tr("Warnings"));
    label(Severity::Info, tr("Notes"));
    updateState();
    emit described();
}

void FindingsSection::updateState()
{
    header_->setDetail(statusText());
    explanation_->setVisible(model_->rowCount() > 0);
    if (model_->rowCount() > 0 && !view_->currentIndex().isValid())
        explanation_->setText(tr("Return or a double click leads to the record."));
    if (model_->rowCount() == 0)
        empty_->present(icon(u"findings", theme(), IconTone::Quiet),
                        model_->total() == 0 ? tr("Nothing found") : tr("Nothing of this severity"),
                        tr("The check rules look for dangling references, reversed periods, duplicates, missing units "
                           "and labels, and the like."),
                        {}, false);
    stack_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget *>(view_) : empty_);
}

void FindingsSection::select(int row)
{
    if (row < 0)
        return;
    const Finding &finding = model_->finding(row);
    explanation_->setText(
        QStringLiteral("%1. %2").arg(FindingRule::tr(finding.rule->title), FindingRule::tr(finding.rule->explanation)));
    if (!finding.records.empty())
        context().selection.select(finding.records.front());
}

void FindingsSection::open(int row)
{
    if (const Finding &finding = model_->finding(row); !finding.records.empty())
        context().selection.jump(finding.records.front());
}

QString FindingsSection::statusText() const
{
    return model_->total() == 1 ? tr("1 finding") : tr("%1 findings").arg(QLocale().toString(model_->total()));
}

QWidget *FindingsSection::mainWidget()
{
    return view_;
}

} // namespace entente

#include "moc_findingssection.cpp"
