// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/planview.h"

#include "app/sections/historysection.h"
#include "app/window/banner.h"
#include "app/window/foundnotices.h"
#include "app/window/inspector.h"
#include "app/window/recordpane.h"
#include "model/analysis/check/fix.h"
#include "model/records/identity.h"
#include "model/records/scenario.h"
#include "model/records/situation.h"
#include "widgets/frame/lensbar.h"
#include "widgets/records/messagestrip.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <map>

namespace entente {

namespace {

const QString checkTopic = QStringLiteral("findings");
const QString bannerTopic = QStringLiteral("banner");

/// What Tab reaches first in @p part; null for nothing.
QWidget *firstInside(const QWidget *part)
{
    for (QWidget *each = part->nextInFocusChain(); each && each != part; each = each->nextInFocusChain())
        if (part->isAncestorOf(each) && each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus))
            return each;
    return nullptr;
}

} // namespace

PlanView::PlanView(std::unique_ptr<Workspace> workspace, Day today, const Dialogs &dialogs, JobRunner &runner,
                   const Theme &theme, QWidget *startPage, QWidget *parent)
    : QWidget(parent)
    , workspace_(std::move(workspace))
    , lenses_(today)
    , context_(*workspace_, lenses_, selection_, runner, dialogs, findings_,
               QFileInfo(workspace_->path()).completeBaseName())
    , runner_(runner)
    , recordSearch_(*workspace_, runner)
    , theme_(theme)
    , sections_(planSections(workspace_->snapshot().catalogue()))
    , lensBar_(new LensBar(lenses_, theme, this))
    , strip_(new MessageStrip(theme, this))
    , scenarioStrip_(new MessageStrip(theme, this))
    , navigation_(new Navigation(theme, this))
    , stack_(new QStackedWidget(this))
    , inspector_(new Inspector(context_, theme, this))
{
    buildLayout(startPage);
    connectParts();
    planChanged();
}

PlanView::~PlanView()
{
    // What is being typed is written while everything that hears of it is still here.
    if (QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
    runner_.stop();
    // Sections hold references to what this object owns: they go first.
    delete stack_;
    delete inspector_;
    delete lensBar_;
}

void PlanView::buildLayout(QWidget *startPage)
{
    std::vector<NavigationEntry> entries{startEntry()};
    for (const SectionDescription &each : sections_)
        entries.push_back(each.entry);
    navigation_->setEntries(entries);
    stack_->addWidget(startPage);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(navigation_);
    row->addWidget(stack_, 1);
    row->addWidget(inspector_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(lensBar_);
    column->addWidget(strip_);
    column->addWidget(scenarioStrip_);
    column->addLayout(row, 1);
}

void PlanView::connectParts()
{
    connect(workspace_.get(), &Workspace::changed, this, [this](const ChangeEvent &event) {
        unchecked_ = joined(unchecked_, event.changes);
        planChanged();
    });
    connect(&findings_, &FindingsState::changed, this,
            [this] { navigation_->setCount(section::findings, qint64(findings_.all().size())); });
    connect(&lenses_, &LensState::changed, this, &PlanView::lensesChanged);
    connect(scenarioStrip_, &MessageStrip::activated, this, [this] { lenses_.setScenario({}); });
    connect(&selection_, &SelectionState::changed, this, &PlanView::selectionChanged);
    // Where one jumps from and where to are two steps, even inside one section.
    connect(&selection_, &SelectionState::jumping, this, [this] { travelling_ = true; });
    connect(&selection_, &SelectionState::jumped, this, [this](const AnyId &record) {
        showSection(QLatin1String(record.kind->plural));
        travelling_ = false;
        trail_.step({current_, selection_.value()});
        if (Section *section = current())
            section->reveal(record);
        emit moved();
    });
    connect(&inspector_->recordPane(), &RecordPane::tableRequested, this,
            [this](const Kind &kind, const AnyId &target) {
                showSection(QLatin1String(kind.plural));
                if (Section *section = current())
                    section->lookFor(references(workspace_->snapshot()).name(*target.kind, target.uuid));
            });
    inspector_->recordPane().setNotices(foundNotices(
        context_, this, [this](const Error &error) { strip_->showError(error); },
        [this] { showSection(section::findings); }));
    connect(&findings_, &FindingsState::changed, &inspector_->recordPane(), &RecordPane::updateNotices);
    connect(&inspector_->recordPane(), &RecordPane::entryRequested, this, [this](qint64 entry) {
        showSection(section::history);
        if (auto *history = qobject_cast<HistorySection *>(current()))
            history->openEntry(entry);
    });
    connect(navigation_, &Navigation::chosen, this, &PlanView::showSection);
    connect(inspector_, &Inspector::foldRequested, this, &PlanView::inspectorFoldRequested);
}

void PlanView::planChanged()
{
    fillChoices();
    countRecords();
    for (Section *section : std::as_const(made_))
        section->markStale();
    inspector_->refresh();
    check();
    labelPlan();
    emit described();
}

void PlanView::lensesChanged()
{
    describeScenario();
    for (Section *section : std::as_const(made_))
        section->markStale();
    inspector_->refresh();
    labelPlan();
    emit described();
}

void PlanView::selectionChanged(const Selection &selection)
{
    for (Section *section : std::as_const(made_))
        section->follow(selection);
    if (!travelling_ && !current_.isEmpty())
        trail_.visit({current_, selection});
    emit moved();
}

void PlanView::fillChoices()
{
    const Snapshot &plan = workspace_->snapshot();
    const auto byText = [](const LensBar::Choice &a, const LensBar::Choice &b) {
        return a.text.localeAwareCompare(b.text) < 0;
    };
    std::vector<LensBar::Choice> members;
    for (const Member &member : plan.all<Member>())
        members.push_back({member.key, displayName(kindOf<Member>(), member, references(plan)), idOf(member)});
    std::sort(members.begin(), members.end(), byText);
    std::vector<LensBar::Choice> situations;
    std::map<QString, int> sets;
    for (const Situation &situation : plan.all<Situation>()) {
        situations.push_back({situation.key, displayName(kindOf<Situation>(), situation, references(plan)), {}});
        if (!situation.concurrency.isEmpty())
            ++sets[situation.concurrency];
    }
    std::sort(situations.begin(), situations.end(), byText);
    for (const auto &[name, count] : sets)
        situations.push_back({name, tr("%1, %2 situations at once").arg(name).arg(count), {}});
    QStringList scenarios;
    for (const Setting *setting : scenarioSettings(plan))
        scenarios << scenarioKey(*setting);
    lensBar_->setChoices(std::move(members), std::move(situations), scenarios);
    // Taken back or removed: nobody shall go on reading the plan under its name.
    if (const QString key = lenses_.value().scenario; !key.isEmpty() && !scenarios.contains(key)) {
        lenses_.setScenario({});
        emit said(tr("The scenario %1 is gone; the window shows the base plan.").arg(key));
    }
}

void PlanView::describeScenario()
{
    const QString key = lenses_.value().scenario;
    if (key.isEmpty())
        return scenarioStrip_->clear();
    const Result<Scenario> scenario = findScenario(workspace_->snapshot(), key);
    if (scenario.has_error())
        return scenarioStrip_->showError(scenario.assume_error());
    scenarioStrip_->showNote(
        tr("Scenario %1: figures and explanations show it. Tables and forms show the base plan, and "
           "what you edit there goes to the base plan.")
            .arg(key),
        tr("Back to the base plan"));
}

void PlanView::countRecords()
{
    for (const SectionDescription &each : sections_)
        if (each.kind)
            navigation_->setCount(each.entry.id, qint64(workspace_->snapshot().table(*each.kind).size()));
}

void PlanView::check()
{
    using Index = std::shared_ptr<const FindingsIndex>;
    // What changed since the last check that arrived; a newer check replaces one that is still under way.
    runner_.run<Index>(
        checkTopic, tr("Checking the plan"), workspace_->snapshot(),
        [last = findings_.index(), changes = unchecked_](const Snapshot &plan, Job &job) -> Result<Index> {
            TRY(CheckedPlan checked, last->checked.advanced(plan, changes, job));
            return Index(std::make_shared<FindingsIndex>(std::move(checked)));
        },
        this,
        [this](Result<Index> found) {
            if (!found.has_value())
                return;
            unchecked_ = {};
            findings_.take(std::move(found).assume_value());
        });
}

void PlanView::labelPlan()
{
    std::vector<const Kind *> kinds;
    for (const SectionDescription &each : sections_)
        if (each.entry.id == current_ && each.kind)
            kinds = {each.kind};
    runner_.run<BannerText>(
        bannerTopic, tr("Reading labels"), workspace_->snapshot(),
        [kinds, asOf = lenses_.value().asOf](const Snapshot &plan, Job &job) {
            return bannerOf(plan, kinds, asOf, job);
        },
        this,
        [this](Result<BannerText> banner) {
            if (!banner.has_value())
                return;
            planBanner_ = banner.assume_value();
            emit described();
        });
}

Section *PlanView::made(const QString &id)
{
    if (Section *known = made_.value(id))
        return known;
    const auto found = std::find_if(sections_.begin(), sections_.end(),
                                    [&](const SectionDescription &each) { return each.entry.id == id; });
    if (found == sections_.end())
        return nullptr;
    Section *section = found->make(context_, theme_);
    made_.insert(id, section);
    stack_->addWidget(section);
    connect(section, &Section::described, this, &PlanView::described);
    connect(section, &Section::refused, this, &PlanView::said);
    connect(section, &Section::wanted, this, &PlanView::showSection);
    return section;
}

void PlanView::showSection(const QString &id)
{
    if (id == current_)
        return;
    Section *section = made(id);
    if (!section && id != section::start)
        return showSection(section::gaps);
    current_ = id;
    navigation_->setCurrent(id);
    // The keyboard stays in the middle when the section under it changes, and in the navigation when that is used.
    const bool hadKeyboard = stack_->isAncestorOf(QApplication::focusWidget());
    stack_->setCurrentWidget(section ? section : stack_->widget(0));
    if (section && hadKeyboard)
        section->mainWidget()->setFocus();
    inspector_->setVisible(section && !inspectorFolded_);
    if (!travelling_)
        trail_.visit({id, selection_.value()});
    labelPlan();
    emit moved();
    emit described();
}

Section *PlanView::current() const
{
    return qobject_cast<Section *>(stack_->currentWidget());
}

void PlanView::go(const Place &place)
{
    travelling_ = true;
    selection_.select(place.selection);
    showSection(place.section);
    travelling_ = false;
    emit moved();
}

void PlanView::goBack()
{
    if (canGoBack())
        go(trail_.back());
}

void PlanView::goForward()
{
    if (canGoForward())
        go(trail_.forward());
}

void PlanView::stepPart(int by)
{
    const std::vector<QWidget *> parts{lensBar_, navigation_, stack_, inspector_};
    const int count = int(parts.size());
    const QWidget *focused = QApplication::focusWidget();
    int at = by > 0 ? -1 : 0;
    for (int i = 0; i < count; ++i)
        if (parts[std::size_t(i)]->isAncestorOf(focused) || parts[std::size_t(i)] == focused)
            at = i;
    for (int step = 1; step <= count; ++step) {
        QWidget *part = parts[std::size_t(((at + by * step) % count + count) % count)];
        if (!part->isVisible())
            continue;
        Section *section = part == stack_ ? current() : nullptr;
        QWidget *main = section ? section->mainWidget() : nullptr;
        QWidget *inside = main && main->isVisible() && main->isEnabled() ? main : firstInside(part);
        if (!inside && (part->focusPolicy() & Qt::TabFocus))
            inside = part;
        if (inside)
            return inside->setFocus(Qt::ShortcutFocusReason);
    }
}

void PlanView::setTheme(const Theme &theme)
{
    theme_ = theme;
    lensBar_->setTheme(theme);
    strip_->setTheme(theme);
    scenarioStrip_->setTheme(theme);
    navigation_->setTheme(theme);
    inspector_->setTheme(theme);
    for (Section *section : std::as_const(made_))
        section->setTheme(theme);
}

void PlanView::setNavigationFolded(bool folded)
{
    navigation_->setFolded(folded);
}

void PlanView::setInspectorFolded(bool folded)
{
    inspectorFolded_ = folded;
    inspector_->setVisible(!folded && current());
}

QString PlanView::planText() const
{
    const QString revision = tr("revision %1").arg(QLocale().toString(qlonglong(workspace_->snapshot().revision())));
    return workspace_->isReadOnly() ? tr("%1, read only").arg(revision) : tr("%1, saved").arg(revision);
}

BannerText PlanView::banner() const
{
    if (const Section *section = current())
        if (const auto banner = section->banner())
            return *banner;
    return planBanner_;
}

} // namespace entente

#include "moc_planview.cpp"
