// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/gapssection.h"

#include "app/sections/figurepane.h"
#include "app/sections/figuretools.h"
#include "app/window/gapfocus.h"
#include "model/records/contribution.h"
#include "model/records/identity.h"
#include "model/records/requirement.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/supply.h"
#include "widgets/frame/elidedlabel.h"
#include "widgets/frame/pageheader.h"
#include "widgets/frame/segments.h"
#include "widgets/records/fieldinput.h"
#include "widgets/theme/icons.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString focusTopic = QStringLiteral("gap-focus");

/// Rows that were folded stay so where the tree is the same.
void keepFolding(const Figure &before, Figure &after)
{
    const auto *old = dynamic_cast<const HeatmapFigure *>(&before);
    auto *young = dynamic_cast<HeatmapFigure *>(&after);
    if (!old || !young || old->scene().rows.size() != young->scene().rows.size())
        return;
    HeatmapView view = young->view();
    view.folded = old->view().folded;
    young->setView(view);
}

} // namespace

GapsSection::GapsSection(PlanContext &context, const Theme &theme, QWidget *parent)
    : FigureSection(context, tr("Gaps"), QStringLiteral("gaps-heatmap"), kindOf<Requirement>(), theme, parent)
    , statusChip_(new QToolButton(this))
    , statusMenu_(new QMenu(this))
    , buckets_(new Segments(tr("Width of a column"), this))
    , views_(new Segments(tr("View"), this))
    , upper_(new QStackedWidget(this))
    , heatmap_(&pane())
    , matrix_(&addPane(QStringLiteral("matrix")))
    , ranking_(&addPane(QStringLiteral("ranking")))
    , waterfall_(&addPane(QStringLiteral("waterfall")))
    , supply_(new FigurePane(context, QStringLiteral("supply"), theme, this))
    , supplyTools_(new FigureTools(*supply_, theme, this))
    , supplyTitle_(new ElidedLabel(this))
{
    statusChip_->setProperty("chip", true);
    statusChip_->setPopupMode(QToolButton::InstantPopup);
    statusChip_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    statusChip_->setIconSize(QSize(14, 14));
    statusChip_->setToolTip(tr("The least certain contributions that still count"));
    statusChip_->setMenu(statusMenu_);
    buckets_->add(QStringLiteral("month"), tr("Month"));
    buckets_->add(QStringLiteral("quarter"), tr("Quarter"));
    buckets_->add(QStringLiteral("year"), tr("Year"));
    buckets_->setCurrent(QStringLiteral("quarter"));
    header().addFilter(statusChip_);
    header().addFilter(buckets_);
    views_->add(QStringLiteral("heatmap"), tr("Heatmap"));
    views_->add(QStringLiteral("matrix"), tr("Matrix"));
    views_->add(QStringLiteral("ranking"), tr("Ranking"));
    views_->add(QStringLiteral("waterfall"), tr("Waterfall"));
    header().addFilter(views_);
    for (FigurePane *each : {heatmap_, matrix_, ranking_, waterfall_})
        upper_->addWidget(each);

    supplyTitle_->setProperty("section", true);
    auto *supplyHead = new QHBoxLayout;
    supplyHead->setContentsMargins(16, 8, 16, 4);
    supplyHead->addWidget(supplyTitle_, 1);
    supplyHead->addWidget(supplyTools_);
    auto *lower = new QWidget(this);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(0);
    lowerColumn->addLayout(supplyHead);
    lowerColumn->addWidget(supply_, 1);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper_);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({520, 380});
    splitter->setChildrenCollapsible(false);
    setContent(splitter);

    connect(buckets_, &Segments::chosen, this, &GapsSection::buildHeatmap);
    connect(views_, &Segments::chosen, this, &GapsSection::showView);
    connect(&heatmap().view(), &FigureView::selected, this, &GapsSection::takeHeatmap);
    for (FigurePane *each : {matrix_, ranking_, waterfall_})
        connect(each, &FigurePane::built, this, &GapsSection::describe);
    for (FigurePane *each : {matrix_, ranking_})
        connect(&each->view(), &FigureView::selected, this, &GapsSection::takeCell);
    connect(&supply_->view(), &FigureView::selected, this, &GapsSection::takeSupply);
    connect(&heatmap(), &FigurePane::built, this, &GapsSection::describe);
    connect(supply_, &FigurePane::built, this, [this] {
        begin();
        describe();
    });
    connect(supply_, &FigurePane::refused, this, &Section::refused);
    heatmap().setCarryOver(keepFolding);
    heatmap().setEmptyText(tr("Looking for gaps ..."));
    matrix_->setEmptyText(tr("Looking at the members ..."));
    ranking_->setEmptyText(tr("Looking for shortfalls ..."));
    waterfall_->setEmptyText(tr("Looking for causes ..."));
    supply_->setEmptyText(tr("Click a cell above to see who supplies what against the requirement."));
    setStatus({});
    GapsSection::setTheme(theme);
}

void GapsSection::setTheme(const Theme &theme)
{
    FigureSection::setTheme(theme);
    statusChip_->setIcon(icon(u"filter", theme, IconTone::Quiet));
    supply_->setTheme(theme);
    supplyTools_->setTheme(theme);
}

void GapsSection::buildStatusMenu()
{
    statusMenu_->clear();
    auto *group = new QActionGroup(statusMenu_);
    const FieldInput input(kindOf<Contribution>(), context().workspace.snapshot());
    const Field *field = kindOf<Contribution>().field(u"status");
    for (const QString &word : input.words(*field)) {
        const bool lowest = group->actions().isEmpty();
        QAction *action =
            statusMenu_->addAction(lowest ? tr("%1 or better (all)").arg(word) : tr("%1 or better").arg(word));
        action->setCheckable(true);
        action->setChecked(lowest ? status_.isEmpty() : status_ == word);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, word, lowest] {
            setStatus(lowest ? QString() : word);
            if (place_)
                place_->status = status_;
            markStale();
        });
    }
}

void GapsSection::setStatus(const QString &status)
{
    status_ = status;
    statusChip_->setText(status.isEmpty() ? tr("Status: all") : tr("Status: %1 or better").arg(status));
    statusChip_->setAccessibleName(statusChip_->text());
}

void GapsSection::refresh()
{
    buildStatusMenu();
    if (context().view().plan.all<Requirement>().empty())
        showEmpty(QStringLiteral("gaps"), tr("Nothing is required yet"),
                  tr("Gaps are what situations require and members do not supply. Begin with a requirement, or "
                     "import a table folder."),
                  tr("Go to requirements"));
    else
        showFigure();
    buildHeatmap();
    buildUpper();
    supplyStale_ = true;
    buildSupply();
}

FigurePane *GapsSection::paneOf(const QString &id) const
{
    if (id == QLatin1String("matrix"))
        return matrix_;
    if (id == QLatin1String("ranking"))
        return ranking_;
    return id == QLatin1String("waterfall") ? waterfall_ : heatmap_;
}

QString GapsSection::currentView() const
{
    return views_->current();
}

void GapsSection::showView(const QString &id)
{
    FigurePane *shown = paneOf(id);
    views_->setCurrent(id);
    buckets_->setVisible(shown == heatmap_);
    upper_->setCurrentWidget(shown);
    lead(*shown);
    buildUpper();
    describe();
}

ViewOptions GapsSection::lensOptions() const
{
    ViewOptions options;
    if (const QString situation = context().lenses.value().situation; !situation.isEmpty())
        options.situations = {situation};
    options.status = status_;
    return options;
}

void GapsSection::buildUpper()
{
    FigurePane *shown = paneOf(currentView());
    if (shown == heatmap_)
        return;
    ViewOptions options = lensOptions();
    if (shown == waterfall_ && place_) {
        options.situations = QStringList{place_->block.name};
        options.capability = references(context().view().plan).name(kindOf<Capability>(), place_->capability.uuid);
        if (place_->days.from.isBounded() && place_->days.until.isBounded() && !place_->days.isEmpty()) {
            options.from = place_->days.from;
            options.until = place_->days.until.plus(-1);
        }
    }
    shown->build(options);
}

void GapsSection::buildUpperOfPlace()
{
    if (currentView() == QLatin1String("waterfall"))
        buildUpper();
}

void GapsSection::buildHeatmap()
{
    ViewOptions options = lensOptions();
    options.bucket = buckets_->current();
    heatmap().build(options);
}

void GapsSection::buildSupply()
{
    const QString situation = context().lenses.value().situation;
    // A place in a situation that is no longer looked at says nothing about what is on show.
    if (place_ && !situation.isEmpty() && place_->block.name != situation)
        forgetPlace();
    if (!place_)
        return buildSupplyOf({});
    // Quantities of a branch cannot be stacked: the chart shows the leaf that makes the cell what it is.
    context().runner.run<GapFocus>(
        focusTopic, tr("Looking for the worst capability"), context().view().plan,
        [place = *place_, asOf = context().lenses.value().asOf](const Snapshot &plan, Job &job) {
            return focusGap(plan, place, asOf, job);
        },
        this,
        [this](Result<GapFocus> focus) {
            if (focus.has_value())
                buildSupplyOf(focus.assume_value().leaf);
        });
}

void GapsSection::buildSupplyOf(Id<Capability> leaf)
{
    ViewOptions options;
    options.status = status_;
    const QString situation = place_ ? place_->block.name : context().lenses.value().situation;
    if (!situation.isEmpty())
        options.situations = {situation};
    else if (!place_) // each by itself: what happens at once is a choice of its own
        for (const Situation &each : context().view().plan.all<Situation>())
            options.situations << each.key;
    if (!leaf.isNull())
        options.capability = references(context().view().plan).name(kindOf<Capability>(), leaf.uuid);
    const ViewOptions &now = supply_->options();
    const bool sameScene = options.capability == now.capability && options.situations == now.situations;
    if (sameScene && !supplyStale_)
        return; // another day of what is on show
    if (!sameScene)
        supply_->view().setFigure(nullptr); // its zoom says nothing about the next one
    supplyStale_ = false;
    supply_->build(options);
}

void GapsSection::takeHeatmap(const FigureHit &hit)
{
    if (hit.record.kind != &kindOf<Capability>()) {
        if (!hit.record.isEmpty())
            context().selection.select(hit.record);
        return;
    }
    takeCell(hit);
}

/// @p hit is about a capability.
void GapsSection::takeCell(const FigureHit &hit)
{
    GapPlace place;
    place.capability = {hit.record.uuid};
    place.days = hit.what == FigureHit::What::Cell ? hit.days : DayRange{};
    place.status = status_;
    if (hit.situation.kind == &kindOf<Situation>())
        place.block.situation = {hit.situation.uuid};
    // A concurrency set is no record; the row knows its name.
    place.block.name = hit.block;
    if (const auto *figure = dynamic_cast<const HeatmapFigure *>(heatmap().figure());
        hit.block.isEmpty() && figure && hit.row >= 0 && std::size_t(hit.row) < figure->scene().rows.size())
        place.block.name = figure->scene().rows[std::size_t(hit.row)].block;
    const bool other = !(place_ && *place_ == place);
    place_ = place;
    if (other) {
        buildSupply();
        buildUpperOfPlace();
    }
    context().selection.select(Selection{hit.record, place});
}

/// With nothing selected the chart chooses the worst capability; that is then what is selected, and explained.
void GapsSection::begin()
{
    const auto *figure = dynamic_cast<const SupplyFigure *>(supply_->figure());
    if (!figure || place_ || !context().selection.value().isEmpty() || figure->scene().capabilityRecord.isEmpty())
        return;
    GapPlace place;
    place.capability = {figure->scene().capabilityRecord.uuid};
    place.status = status_;
    place.block.name = context().lenses.value().situation;
    if (const AnyId &situation = figure->scene().situation; !situation.isEmpty())
        place.block = {{situation.uuid}, references(context().view().plan).name(*situation.kind, situation.uuid)};
    if (place.block.name.isEmpty())
        return; // a concurrency set that nobody chose
    place_ = place;
    context().selection.select(Selection{figure->scene().capabilityRecord, place});
    buildSupply(); // from here on the chart says which situation it is about
    buildUpperOfPlace();
}

void GapsSection::takeSupply(const FigureHit &hit)
{
    if (hit.what == FigureHit::What::Event && !hit.record.isEmpty())
        return context().selection.select(hit.record);
    if (!place_ || hit.what != FigureHit::What::Period)
        return;
    place_->days = hit.day ? DayRange{*hit.day, hit.day->plus(1)} : hit.days;
    context().selection.select(Selection{{&kindOf<Capability>(), place_->capability.uuid}, place_});
    buildUpperOfPlace();
}

void GapsSection::follow(const Selection &selection)
{
    if (selection.gap) {
        const bool other = !(place_ && *place_ == *selection.gap);
        place_ = selection.gap;
        if (other && isVisible()) {
            buildSupply();
            buildUpperOfPlace();
        }
    }
    FigureSection::follow(selection);
}

void GapsSection::describe()
{
    const std::int64_t hidden = context().view().hidden;
    QString detail = subtitle();
    if (hidden > 0)
        detail += tr(" · %1 hidden from this audience").arg(QLocale().toString(qlonglong(hidden)));
    header().setDetail(detail);
    const Figure *supply = supply_->figure();
    supplyTitle_->setFullText(supply ? supply->frame().title : tr("Supply against requirement"));
    supplyTitle_->setToolTip(supply ? supply->frame().subtitle : QString());
    emit described();
}

QString GapsSection::statusText() const
{
    const std::int64_t hidden = context().view().hidden;
    const QString count = countText();
    return hidden > 0 ? tr("%1, %2 records hidden").arg(count, QLocale().toString(qlonglong(hidden))) : count;
}

QString GapsSection::countText() const
{
    const auto *figure = dynamic_cast<const HeatmapFigure *>(heatmap().figure());
    if (!figure || figure->scene().rows.empty())
        return {};
    int required = 0;
    int fallShort = 0;
    for (const HeatmapRow &row : figure->scene().rows) {
        if (row.isBlock || row.unit.isEmpty())
            continue; // a branch repeats its leaves
        ++required;
        fallShort += std::any_of(row.cells.begin(), row.cells.end(),
                                 [](const HeatmapCell &cell) { return cell.status == StatusKind::Short; });
    }
    return tr("%1 of %2 required capabilities fall short at some time")
        .arg(QLocale().toString(fallShort), QLocale().toString(required));
}

void GapsSection::forgetPlace()
{
    place_.reset();
    Selection selection = context().selection.value();
    selection.gap.reset();
    context().selection.select(selection);
}

std::function<void()> GapsSection::exporter()
{
    FigurePane *focused = supply_->isAncestorOf(QWidget::window()->focusWidget()) ? supply_ : &pane();
    return [focused] { focused->exportPicture(); };
}

} // namespace entente

#include "moc_gapssection.cpp"
