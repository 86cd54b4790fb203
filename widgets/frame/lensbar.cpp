// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/lensbar.h"

#include "widgets/frame/asofedit.h"
#include "widgets/frame/searchfield.h"
#include "widgets/theme/applytheme.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace entente {

namespace {

constexpr int controlHeight = 28;
constexpr int widestScenario = 140; // of its key

/// Qt leaves hardly any room between icon and words.
QString besideIcon(const QString &words)
{
    return QChar(0x2009) + words;
}

/// A menu that scrolls instead of growing columns: there may be two hundred members.
QMenu *longMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setStyleSheet(QStringLiteral("QMenu { menu-scrollable: 1; }"));
    menu->setToolTipsVisible(true);
    return menu;
}

void setActive(QWidget &widget, bool active)
{
    if (widget.property("active").toBool() == active)
        return;
    widget.setProperty("active", active);
    repolish(widget);
    for (QWidget *child : widget.findChildren<QWidget *>())
        repolish(*child);
}

QFrame *divider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFixedHeight(20);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    return line;
}

} // namespace

LensBar::LensBar(LensState &lenses, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , lenses_(lenses)
    , theme_(theme)
    , plan_(new QToolButton(this))
    , undo_(new QToolButton(this))
    , redo_(new QToolButton(this))
    , group_(new QWidget(this))
    , asOf_(new AsOfEdit(lenses.today(), theme, group_))
    , scenarioMenu_(longMenu(this))
    , audienceMenu_(longMenu(this))
    , situationMenu_(longMenu(this))
    , search_(new SearchField(theme, this))
{
    setProperty("bar", true);
    plan_->setPopupMode(QToolButton::InstantPopup);
    plan_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    plan_->setToolTip(tr("This plan"));
    QFont strong = plan_->font();
    strong.setWeight(QFont::DemiBold);
    plan_->setFont(strong);
    group_->setObjectName(QStringLiteral("lensBar"));
    scenario_ = lensButton(tr("The scenario laid over the plan"), scenarioMenu_);
    audience_ = lensButton(tr("Only what may be released to them takes part"), audienceMenu_);
    situation_ = lensButton(tr("The planning situation that gaps are looked at for"), situationMenu_);

    auto *lensRow = new QHBoxLayout(group_);
    lensRow->setContentsMargins(8, 2, 8, 2);
    lensRow->setSpacing(6);
    lensRow->addWidget(asOf_);
    lensRow->addWidget(scenario_);
    lensRow->addWidget(audience_);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 12, 5);
    row->setSpacing(4);
    row->addWidget(plan_);
    row->addWidget(undo_);
    row->addWidget(redo_);
    row->addWidget(divider(this));
    row->addWidget(group_);
    row->addWidget(divider(this));
    row->addSpacing(4);
    row->addWidget(situation_);
    row->addStretch(1);
    row->addWidget(search_, 2);
    search_->setMinimumWidth(180);
    search_->setMaximumWidth(420);

    connect(asOf_, &AsOfEdit::dayChanged, &lenses_, &LensState::setAsOf);
    connect(&lenses_, &LensState::changed, this, &LensBar::follow);
    fillMenus();
    applyIcons();
}

QToolButton *LensBar::lensButton(const QString &toolTip, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setProperty("lens", true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(16, 16));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFixedHeight(controlHeight);
    button->setToolTip(toolTip);
    button->setMenu(menu);
    return button;
}

void LensBar::setPlan(const QString &name, QMenu *menu)
{
    plan_->setText(plan_->fontMetrics().elidedText(name, Qt::ElideRight, 180));
    plan_->setAccessibleName(tr("Plan %1").arg(name));
    plan_->setMenu(menu);
}

void LensBar::setUndo(QAction *undo, QAction *redo)
{
    undo_->setDefaultAction(undo);
    redo_->setDefaultAction(redo);
}

void LensBar::setChoices(std::vector<Choice> members, std::vector<Choice> situations, QStringList scenarios)
{
    scenarios_ = std::move(scenarios);
    members_ = std::move(members);
    situations_ = std::move(situations);
    fillMenus();
}

void LensBar::fillMenus()
{
    scenarioMenu_->clear();
    auto *scenarios = new QActionGroup(scenarioMenu_);
    const auto addScenario = [&](const QString &text, const QString &key) {
        QAction *action = scenarioMenu_->addAction(text);
        action->setCheckable(true);
        action->setData(key);
        scenarios->addAction(action);
        connect(action, &QAction::triggered, &lenses_, [this, key] { lenses_.setScenario(key); });
    };
    addScenario(tr("Base plan"), {});
    scenarioMenu_->addSeparator();
    for (const QString &key : std::as_const(scenarios_))
        addScenario(QString(key).replace(u'&', QStringLiteral("&&")), key);
    if (scenarios_.isEmpty())
        scenarioMenu_->addAction(tr("This plan has no scenarios yet"))->setEnabled(false);

    audienceMenu_->clear();
    auto *audiences = new QActionGroup(audienceMenu_);
    const auto addAudience = [&](const QString &text, const std::vector<Id<Member>> &members) {
        QAction *action = audienceMenu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(members == lenses_.value().audience);
        audiences->addAction(action);
        connect(action, &QAction::triggered, &lenses_, [this, members] { lenses_.setAudience(members); });
    };
    addAudience(tr("Everyone"), {});
    if (!members_.empty())
        audienceMenu_->addSeparator();
    for (const Choice &member : members_)
        addAudience(member.text, {member.member});

    situationMenu_->clear();
    auto *situations = new QActionGroup(situationMenu_);
    const auto addSituation = [&](const QString &text, const QString &value) {
        QAction *action = situationMenu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(value == lenses_.value().situation);
        action->setData(value);
        situations->addAction(action);
        connect(action, &QAction::triggered, &lenses_, [this, value] { lenses_.setSituation(value); });
    };
    addSituation(tr("Every situation"), {});
    if (!situations_.empty())
        situationMenu_->addSeparator();
    for (const Choice &situation : situations_)
        addSituation(situation.text, situation.value);
    follow();
}

void LensBar::follow()
{
    const Lenses &lenses = lenses_.value();
    asOf_->setDay(lenses.asOf);
    const QString scenario = lenses.scenario.isEmpty() ? tr("Base plan") : lenses.scenario;
    scenario_->setText(besideIcon(scenario_->fontMetrics().elidedText(scenario, Qt::ElideRight, widestScenario)));
    scenario_->setAccessibleName(tr("Scenario: %1").arg(scenario));
    for (QAction *action : scenarioMenu_->actions())
        if (action->isCheckable())
            action->setChecked(action->data().toString() == lenses.scenario);

    QString audience = tr("Everyone");
    if (!lenses.audience.empty()) {
        const auto found = std::find_if(members_.begin(), members_.end(),
                                        [&](const Choice &each) { return each.member == lenses.audience.front(); });
        audience = tr("For %1").arg(found == members_.end() ? tr("a member that is gone") : found->value);
    }
    audience_->setText(besideIcon(audience));
    audience_->setAccessibleName(tr("Audience: %1").arg(audience));
    const QString situation = lenses.situation.isEmpty() ? tr("Every situation") : lenses.situation;
    situation_->setText(besideIcon(situation));
    situation_->setAccessibleName(tr("Situation: %1").arg(situation));
    for (QAction *action : situationMenu_->actions())
        if (action->isCheckable() && action->data().toString() == lenses.situation)
            action->setChecked(true);
    if (lenses.audience.empty() && !audienceMenu_->actions().isEmpty())
        audienceMenu_->actions().constFirst()->setChecked(true);

    setActive(*group_, !lenses_.isDefault());
    setActive(*scenario_, !lenses_.isScenarioDefault());
    setActive(*audience_, !lenses_.isAudienceDefault());
    group_->setToolTip(lenses_.isDefault() ? QString()
                                           : tr("A lens is not at its default: this is not simply the plan of today."));
    applyIcons();
}

void LensBar::setTheme(const Theme &theme)
{
    theme_ = theme;
    asOf_->setTheme(theme);
    search_->setTheme(theme);
    applyIcons();
}

void LensBar::applyIcons()
{
    scenario_->setIcon(icon(u"scenario", theme_, lenses_.isScenarioDefault() ? IconTone::Quiet : IconTone::OnLens));
    audience_->setIcon(icon(u"audience", theme_, lenses_.isAudienceDefault() ? IconTone::Quiet : IconTone::OnLens));
    situation_->setIcon(icon(u"situation", theme_, IconTone::Quiet));
}

} // namespace entente

#include "moc_lensbar.cpp"
