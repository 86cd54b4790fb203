// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/findingssection.h"

#include "app/sections/findingsmodel.h"
#include "model/workspace/edit.h"
#include "widgets/frame/pageheader.h"
#include "widgets/frame/segments.h"
#include "widgets/records/emptystate.h"
#include "widgets/theme/icons.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString wordsTopic = QStringLiteral("finding-words");
/// So few findings are all in sight from the start.
constexpr int fewFindings = 40;

} // namespace

FindingsSection::FindingsSection(PlanContext &context, const Theme &theme, QWidget *parent)
    : Section(context, theme, parent)
    , header_(new PageHeader(tr("Findings"), this))
    , severities_(new Segments(tr("Severity"), this))
    , rules_(new QComboBox(this))
    , kinds_(new QComboBox(this))
    , text_(new QLineEdit(this))
    , go_(new QPushButton(tr("Go to record"), this))
    , fix_(new QPushButton(tr("Fix"), this))
    , fixAll_(new QPushButton(tr("Fix all of this rule"), this))
    , merge_(new QPushButton(tr("Merge..."), this))
    , stack_(new QStackedWidget(this))
    , view_(new QTreeView(this))
    , model_(new FindingsModel(theme, this))
    , empty_(new EmptyState(this))
    , explanation_(new QLabel(this))
{
    buildHeader();
    buildView();
    explanation_->setWordWrap(true);
    explanation_->setProperty("quiet", true);
    explanation_->setContentsMargins(16, 8, 16, 12);
    explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    stack_->addWidget(view_);
    stack_->addWidget(empty_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(16, 4, 16, 8);
    filters->setSpacing(8);
    filters->addWidget(rules_, 3);
    filters->addWidget(kinds_, 2);
    filters->addWidget(text_, 3);
    column->addWidget(header_);
    column->addLayout(filters);
    column->addWidget(stack_, 1);
    column->addWidget(explanation_);
    connect(&context.findings, &FindingsState::changed, this, &FindingsSection::takeFindings);
    takeFindings();
}

void FindingsSection::buildHeader()
{
    severities_->add(QStringLiteral("all"), tr("All"));
    severities_->add(QStringLiteral("error"), tr("Errors"));
    severities_->add(QStringLiteral("warning"), tr("Warnings"));
    severities_->add(QStringLiteral("info"), tr("Notes"));
    rules_->setAccessibleName(tr("Rule"));
    rules_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    rules_->setMinimumContentsLength(12);
    kinds_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    kinds_->setMinimumContentsLength(8);
    kinds_->setAccessibleName(tr("Kind of record"));
    text_->setPlaceholderText(tr("Filter by words"));
    text_->setAccessibleName(tr("Filter by words"));
    text_->setClearButtonEnabled(true);
    header_->addFilter(severities_);
    go_->setToolTip(tr("Shows the record where it is edited"));
    for (QPushButton *button : {go_, fix_, fixAll_, merge_})
        header_->addTool(button);
    connect(severities_, &Segments::chosen, this, &FindingsSection::applyFilter);
    connect(rules_, &QComboBox::currentIndexChanged, this, &FindingsSection::applyFilter);
    connect(kinds_, &QComboBox::currentIndexChanged, this, &FindingsSection::applyFilter);
    connect(text_, &QLineEdit::textChanged, this, &FindingsSection::applyFilter);
    connect(go_, &QPushButton::clicked, this, [this] { open(view_->currentIndex()); });
    connect(fix_, &QPushButton::clicked, this, &FindingsSection::fix);
    connect(fixAll_, &QPushButton::clicked, this, &FindingsSection::fixAll);
    connect(merge_, &QPushButton::clicked, this, &FindingsSection::merge);
}

void FindingsSection::buildView()
{
    view_->setModel(model_);
    view_->setAccessibleName(tr("Findings"));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setUniformRowHeights(true);
    view_->setAllColumnsShowFocus(true);
    view_->setExpandsOnDoubleClick(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *columns = view_->header();
    columns->setHighlightSections(false);
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    columns->resizeSection(FindingsModel::SeverityColumn, 92);
    columns->resizeSection(FindingsModel::RecordColumn, 170);
    connect(view_, &QTreeView::activated, this, &FindingsSection::open);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (filling_)
            return;
        if (const FindingPtr finding = model_->finding(current); finding && !finding->records.empty())
            context().selection.select(finding->records.front());
        updateActions();
        proposeFix();
    });
    connect(view_, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (const FindingRule *rule = model_->rule(index))
            expanded_.insert(QLatin1String(rule->id));
    });
    connect(view_, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (const FindingRule *rule = model_->rule(index))
            expanded_.erase(QLatin1String(rule->id));
    });
    connect(view_, &QTreeView::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(view_);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QPushButton *button : {go_, fix_, fixAll_, merge_})
            menu->addAction(button->text(), button, &QPushButton::click)->setEnabled(button->isEnabled());
        menu->popup(view_->viewport()->mapToGlobal(place));
    });
}

void FindingsSection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    model_->setTheme(theme);
    updateState();
}

void FindingsSection::refresh()
{
    // The plan view checks after every change; what it finds comes through the context.
    emit described();
}

void FindingsSection::takeFindings()
{
    const FindingPtr current = model_->finding(view_->currentIndex());
    const FindingRule *rule = model_->rule(view_->currentIndex());
    const int row = view_->currentIndex().row();
    const bool isFirst = model_->total() == 0;
    filling_ = true;
    words_ = nullptr;
    model_->setFindings(context().findings.index());
    fillChoices();
    filling_ = false;
    if (isFirst && model_->total() <= fewFindings)
        for (const FindingRule *each : model_->rules())
            expanded_.insert(QLatin1String(each->id));
    applyFilter();
    // The same finding, or the one that took its place.
    QModelIndex next = current ? model_->indexOf(*current) : QModelIndex();
    if (!next.isValid() && rule) {
        next = model_->indexOfRule(*rule);
        if (current && model_->rowCount(next) > 0)
            next = model_->index(std::min(row, model_->rowCount(next) - 1), 0, next);
    }
    if (next.isValid())
        view_->setCurrentIndex(next);
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

void FindingsSection::fillChoices()
{
    const QString rule = rules_->currentData().toString();
    const QString kind = kinds_->currentData().toString();
    rules_->clear();
    rules_->addItem(tr("All rules"), QString());
    for (const FindingRule *each : model_->rules())
        rules_->addItem(icon(severityIconName(each->severity), theme()), FindingRule::tr(each->title),
                        QString::fromLatin1(each->id));
    kinds_->clear();
    kinds_->addItem(tr("All kinds"), QString());
    for (const Kind *each : model_->kinds())
        kinds_->addItem(Kind::tr(each->titlePlural), QString::fromLatin1(each->name));
    rules_->setCurrentIndex(std::max(0, rules_->findData(rule)));
    kinds_->setCurrentIndex(std::max(0, kinds_->findData(kind)));
}

void FindingsSection::applyFilter()
{
    if (filling_)
        return;
    FindingFilter filter;
    for (const Severity each : {Severity::Error, Severity::Warning, Severity::Info})
        if (severityName(each) == severities_->current())
            filter.severity = each;
    filter.rule = rules_->currentData().toString();
    if (const QString kind = kinds_->currentData().toString(); !kind.isEmpty())
        filter.kind = context().workspace.snapshot().catalogue().find(kind);
    filter.text = text_->text();
    if (!filter.text.trimmed().isEmpty() && !words_) {
        using Words = std::shared_ptr<const std::vector<QString>>;
        context().runner.run<Words>(
            wordsTopic, tr("Reading findings"), context().findings.plan(),
            [all = context().findings.index()](const Snapshot &plan, Job &job) -> Result<Words> {
                auto words = std::make_shared<std::vector<QString>>();
                for (const FindingPtr &finding : all->all) {
                    job.report(double(words->size()), double(all->all.size()));
                    words->push_back(message(*finding, plan, QLocale(), RecordWords::Titles) + QLatin1Char(' ') +
                                     FindingRule::tr(finding->rule->title));
                }
                return Words(words);
            },
            this,
            [this, of = context().findings.index()](Result<Words> words) {
                if (words.has_value() && of == context().findings.index()) {
                    words_ = std::move(words).assume_value();
                    applyFilter();
                }
            });
    }
    filling_ = true;
    const FindingPtr current = model_->finding(view_->currentIndex());
    model_->setFilter(filter, filter.text.trimmed().isEmpty() ? nullptr : words_);
    const bool narrow = !filter.rule.isEmpty() || (words_ && !filter.text.trimmed().isEmpty());
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QModelIndex group = model_->index(row, 0);
        if (narrow || expanded_.contains(QLatin1String(model_->rule(group)->id))) {
            const QSignalBlocker quiet(view_); // what a filter opens is not what somebody opened
            view_->expand(group);
        }
    }
    if (const QModelIndex same = current ? model_->indexOf(*current) : QModelIndex(); same.isValid())
        view_->setCurrentIndex(same);
    filling_ = false;
    updateState();
    proposeFix();
}

void FindingsSection::updateState()
{
    header_->setDetail(statusText());
    explanation_->setVisible(model_->rowCount() > 0);
    if (model_->rowCount() == 0)
        empty_->present(icon(u"findings", theme(), IconTone::Quiet),
                        model_->total() == 0 ? tr("Nothing found") : tr("Nothing that the filters let through"),
                        tr("The check rules look for dangling references, reversed periods, duplicates, missing units "
                           "and labels, and the like."),
                        {}, false);
    stack_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget *>(view_) : empty_);
    updateActions();
}

void FindingsSection::updateActions()
{
    const FindingPtr finding = model_->finding(view_->currentIndex());
    const FindingRule *rule = model_->rule(view_->currentIndex());
    const CheckRule *check = finding ? ruleOf(*finding) : nullptr;
    if (!check && rule)
        if (const auto all = model_->findingsOf(*rule); !all.empty())
            check = ruleOf(*all.front());
    const bool canWrite = !context().workspace.isReadOnly();
    go_->setEnabled(finding && !finding->records.empty());
    fix_->setEnabled(proposed_ && canWrite);
    fixAll_->setEnabled(check && check->fix && canWrite);
    merge_->setEnabled(finding && check && check->merges && finding->records.size() == 2 && canWrite);
    merge_->setVisible(!check || check->merges);
    explain();
}

void FindingsSection::explain()
{
    const FindingRule *rule = model_->rule(view_->currentIndex());
    if (!rule)
        return explanation_->setText(tr("Return or a double click leads to the record."));
    QString words = QStringLiteral("%1. %2").arg(FindingRule::tr(rule->title), FindingRule::tr(rule->explanation));
    if (proposed_)
        words += QLatin1Char('\n') + tr("Fix: %1").arg(proposed_->sentence);
    explanation_->setText(words);
}

QString FindingsSection::explanation() const
{
    return explanation_->text();
}

void FindingsSection::open(const QModelIndex &index)
{
    if (const FindingPtr finding = model_->finding(index); finding && !finding->records.empty())
        context().selection.jump(finding->records.front());
}

QString FindingsSection::statusText() const
{
    const int shown = model_->shown();
    const int total = model_->total();
    if (shown != total)
        return tr("%1 of %2 findings").arg(QLocale().toString(shown), QLocale().toString(total));
    return total == 1 ? tr("1 finding") : tr("%1 findings").arg(QLocale().toString(total));
}

QWidget *FindingsSection::mainWidget()
{
    return view_;
}

} // namespace entente

#include "moc_findingssection.cpp"
