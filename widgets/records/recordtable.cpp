// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordtable.h"

#include "model/records/identity.h"
#include "widgets/frame/elidedlabel.h"
#include "widgets/records/asofslider.h"
#include "widgets/records/draftform.h"
#include "widgets/records/emptystate.h"
#include "widgets/records/filterchips.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/panelarea.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"
#include "widgets/theme/icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

QString kindName(const Kind &kind)
{
    return midSentence(Kind::tr(kind.title));
}

QString kindNames(const Kind &kind)
{
    return midSentence(Kind::tr(kind.titlePlural));
}

/// The icon of a kind has the kind's name; kinds that tests make up have none.
QIcon kindIcon(const Kind &kind, const Theme &theme, IconTone tone)
{
    QString name = QString::fromLatin1(kind.name).replace(QLatin1Char('_'), QLatin1Char('-'));
    if (!iconNames().contains(name))
        name = QStringLiteral("table");
    return icon(name, theme, tone);
}

} // namespace

RecordTable::RecordTable(Workspace &workspace, const Kind &kind, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , kind_(kind)
    , theme_(theme)
    , model_(new RecordTableModel(workspace, kind, theme, this))
{
    setAccessibleName(Kind::tr(kind.titlePlural));
    buildLayout();
    buildActions();
    connectParts();
    buildBlockActions();
    connectViewParts();
    applyIcons();
    view_->fitColumns();
    applyDefaultView();
    updateState();
}

void RecordTable::buildLayout()
{
    title_ = new QLabel(Kind::tr(kind_.titlePlural), this);
    title_->setProperty("page", true);
    count_ = new ElidedLabel(this);
    count_->setProperty("quiet", true);
    newButton_ = new QPushButton(tr("New %1").arg(kindName(kind_)), this);
    newButton_->setAccessibleName(newButton_->text());
    newButton_->setProperty("primary", true);
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search %1").arg(kindNames(kind_)));
    search_->setToolTip(tr("Looks in every column. “column: text” looks in one, for example “%1: …”.")
                            .arg(Kind::tr(kind_.fields.front().title).toLower()));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(180);
    search_->setMaximumWidth(320);
    inForce_ = new QToolButton(this);
    inForce_->setProperty("chip", true);
    inForce_->setCheckable(true);
    inForce_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    inForce_->hide();
    formArea_ = new PanelArea(this);
    message_ = new MessageStrip(theme_, this);
    view_ = new RecordView(*model_, this);
    empty_ = new EmptyState(this);
    buildViewParts();
    // A few pixels of the table's own colour at the left bring its words under the title.
    auto *body = new QWidget(this);
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto *bodyLayout = new QHBoxLayout(body);
    bodyLayout->setContentsMargins(8, 0, 0, 0);
    stack_ = new QStackedWidget(body);
    bodyLayout->addWidget(stack_);
    stack_->addWidget(view_);
    stack_->addWidget(empty_);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 0);
    head->setSpacing(12);
    head->addWidget(title_, 0, Qt::AlignBaseline);
    head->addWidget(count_, 1, Qt::AlignBaseline);
    head->addWidget(viewButton_);
    head->addWidget(newButton_);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(16, 8, 16, 8);
    filters->setSpacing(8);
    filters->addWidget(search_, 1);
    filters->addWidget(inForce_);
    filters->addWidget(filterButton_);
    filters->addStretch(1);
    formMargins_ = new QVBoxLayout;
    formMargins_->addWidget(formArea_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(filters);
    layout->addWidget(chips_);
    layout->addLayout(formMargins_);
    layout->addWidget(withheld_);
    layout->addWidget(message_);
    layout->addWidget(body, 1);
    layout->addWidget(slider_);
    setTabOrder(search_, inForce_);
    setTabOrder(inForce_, filterButton_);
    setTabOrder(filterButton_, chips_);
    setTabOrder(chips_, viewButton_);
    setTabOrder(viewButton_, newButton_);
    setTabOrder(newButton_, formArea_);
    setTabOrder(formArea_, view_);
    setTabOrder(view_, slider_);
}

void RecordTable::buildActions()
{
    const auto make = [this](const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    new_ = make(tr("New %1").arg(kindName(kind_)), QKeySequence(Qt::Key_Insert));
    duplicate_ = make(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    copy_ = make(tr("Copy cells"), QKeySequence::Copy);
    clear_ = make(tr("Clear cells"), {}); // the view has the Delete key: in a field it deletes a letter
    delete_ = make(tr("Delete %1").arg(kindNames(kind_)), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    find_ = make(tr("Search %1").arg(kindNames(kind_)), QKeySequence::Find);
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    // Copy is the text field's own while one is being edited.
    copy_->setShortcutContext(Qt::WidgetShortcut);
    removeAction(copy_);
    view_->addActions({new_, duplicate_, copy_, clear_, separator, delete_});
}

void RecordTable::connectParts()
{
    connect(new_, &QAction::triggered, this, &RecordTable::startNew);
    connect(newButton_, &QPushButton::clicked, this, &RecordTable::startNew);
    connect(duplicate_, &QAction::triggered, this, &RecordTable::duplicateSelected);
    connect(delete_, &QAction::triggered, this, &RecordTable::deleteSelected);
    connect(clear_, &QAction::triggered, this, &RecordTable::clearCells);
    connect(view_, &RecordView::clearRequested, this, &RecordTable::clearCells);
    connect(find_, &QAction::triggered, this, [this] {
        search_->setFocus();
        search_->selectAll();
    });
    connect(search_, &QLineEdit::textChanged, this, &RecordTable::applyFilter);
    connect(search_, &QLineEdit::returnPressed, view_, qOverload<>(&QWidget::setFocus));
    connect(inForce_, &QToolButton::toggled, this, &RecordTable::applyFilter);
    connect(empty_, &EmptyState::activated, this, [this] {
        if (model_->filter().isEmpty())
            startNew();
        else
            clearFilter();
    });
    connect(message_, &MessageStrip::activated, this, [this] {
        const Uuid wanted = lastCurrent_;
        message_->clear();
        clearFilter();
        select(wanted);
    });
    connect(model_, &RecordTableModel::failed, this, [this](const Error &error) {
        if (!form_ && !view_->delegate().showsRefusal())
            message_->showError(error);
        emit failed(error);
    });
    connect(&view_->delegate(), &RecordDelegate::refused, this, [this](const Error &error) {
        message_->showError(error);
        emit failed(error);
    });
    connect(&workspace_, &Workspace::changed, this, [this] {
        if (message_->isError())
            message_->clear();
        if (form_)
            form_->setPlan(workspace_.snapshot());
        updateState();
    });
    connect(model_, &RecordTableModel::countsChanged, this, &RecordTable::updateState);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const Uuid id = current();
        if (id == lastCurrent_)
            return;
        lastCurrent_ = id;
        emit selectionChanged(kind_, id);
    });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::updateActions);
}

void RecordTable::applyIcons()
{
    new_->setIcon(icon(u"add", theme_));
    duplicate_->setIcon(icon(u"copy", theme_));
    delete_->setIcon(icon(u"remove", theme_));
    find_->setIcon(icon(u"search", theme_));
    filter_->setIcon(icon(u"filter", theme_));
    filterButton_->setIcon(icon(u"filter", theme_));
    viewButton_->setIcon(icon(u"table", theme_));
    columns_->setIcon(icon(u"table", theme_));
    change_->setIcon(icon(u"edit", theme_));
    newButton_->setIcon(icon(u"add", theme_, IconTone::OnAccent));
    const auto old = search_->findChildren<QAction *>(QStringLiteral("searchIcon"));
    if (!old.isEmpty()) {
        old.front()->setIcon(icon(u"search", theme_, IconTone::Quiet));
    } else {
        QAction *picture = search_->addAction(icon(u"search", theme_, IconTone::Quiet), QLineEdit::LeadingPosition);
        picture->setObjectName(QStringLiteral("searchIcon"));
    }
}

void RecordTable::setTheme(const Theme &theme)
{
    theme_ = theme;
    model_->setTheme(theme);
    if (form_)
        form_->setTheme(theme);
    message_->setTheme(theme);
    withheld_->setTheme(theme);
    chips_->setTheme(theme);
    slider_->setTheme(theme);
    applyIcons();
    updateState();
}

void RecordTable::setAsOf(Day day)
{
    const Uuid kept = lastCurrent_;
    model_->setAsOf(day);
    inForce_->setText(tr("In force on %1").arg(model_->display().date(PartialDate::fromDay(day))));
    inForce_->setAccessibleName(tr("Only what is in force on %1").arg(day.toIso()));
    inForce_->setVisible(kind_.hasPeriod());
    slider_->setVisible(kind_.hasPeriod());
    slider_->setDay(day);
    fillTicks(); // around that day
    if (current() != kept)
        select(kept);
    updateState();
}

void RecordTable::applyFilter()
{
    // A filter resets the table; what was current stays so where it is still shown.
    const Uuid kept = lastCurrent_;
    const int column = std::max(0, view_->currentIndex().column());
    model_->setSearch(search_->text());
    model_->setInForceOnly(inForce_->isChecked());
    if (const int row = model_->rowOf(kept); row >= 0)
        view_->setCurrentIndex(model_->index(row, column));
    else
        view_->verticalScrollBar()->setValue(0);
    updateState();
}

void RecordTable::setSearch(const QString &text)
{
    search_->setText(text);
}

void RecordTable::setInForceOnly(bool on)
{
    inForce_->setChecked(on);
}

void RecordTable::clearFilter()
{
    search_->clear();
    inForce_->setChecked(false);
    setColumnFilters({});
    view_->setFocus();
}

bool RecordTable::select(const Uuid &id)
{
    if (id.isNull()) {
        view_->setCurrentIndex({});
        view_->clearSelection();
        return true;
    }
    const int row = model_->rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex here = view_->currentIndex();
    if (here.row() != row || !view_->selectionModel()->rowIntersectsSelection(row, {}))
        view_->setCurrentIndex(model_->index(row, std::max(0, here.column())));
    view_->scrollTo(view_->currentIndex());
    return true;
}

bool RecordTable::reveal(const Uuid &id)
{
    if (select(id))
        return true;
    if (!workspace_.snapshot().find(kind_, id))
        return false;
    model_->unfoldFor(id);
    if (select(id))
        return true;
    clearFilter();
    model_->unfoldFor(id);
    if (select(id))
        return true;
    // Only the audience hides it now: whoever jumps to it sees it, greyed, and the strip says why.
    showWithheld_ = true;
    setAudience(audience_);
    model_->unfoldFor(id);
    return select(id);
}

Uuid RecordTable::current() const
{
    const QModelIndex here = view_->currentIndex();
    return here.isValid() && !model_->isGroupRow(here.row()) ? model_->record(here.row()).id : Uuid{};
}

std::vector<Uuid> RecordTable::selectedRecords() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : view_->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(rows, [this](int row) { return model_->isGroupRow(row); });
    std::vector<Uuid> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(model_->record(row).id);
    return ids;
}

QString RecordTable::countText() const
{
    const QLocale &locale = model_->display().locale();
    const auto total = int(model_->total());
    const QString kinds = total == 1 ? kindName(kind_) : kindNames(kind_);
    const auto shown = int(model_->shownCount());
    QString text = shown == total ? tr("%1 %2").arg(locale.toString(total), kinds)
                                  : tr("%1 of %2 %3").arg(locale.toString(shown), locale.toString(total), kinds);
    if (model_->asOf() && kind_.hasPeriod() && total > 0)
        text = tr("%1, %2 in force").arg(text, locale.toString(int(model_->inForceCount())));
    return text;
}

void RecordTable::updateState()
{
    const QString text = countText();
    count_->setFullText(workspace_.isReadOnly() ? tr("%1 · read only: %2").arg(text, workspace_.readOnlyReason())
                                                : text);
    if (text != lastCount_) {
        lastCount_ = text;
        emit countChanged(text);
    }
    formMargins_->setContentsMargins(16, 0, 16, form_ ? 8 : 0);
    updateActions();
    if (model_->rowCount() > 0) {
        stack_->setCurrentWidget(view_);
        return;
    }
    const QIcon picture = kindIcon(kind_, theme_, IconTone::Quiet);
    if (model_->total() == 0) {
        const bool readOnly = workspace_.isReadOnly();
        empty_->present(picture, tr("No %1 yet").arg(kindNames(kind_)), Kind::tr(kind_.help),
                        readOnly ? QString() : tr("New %1").arg(kindName(kind_)), true);
        empty_->button()->setVisible(!readOnly && !form_);
    } else {
        const QString search = search_->text().trimmed();
        const QString hidden =
            model_->total() == 1
                ? tr("The one %1 is hidden by the filter.").arg(kindName(kind_))
                : tr("All %1 %2 are hidden by the filter.")
                      .arg(model_->display().locale().toString(int(model_->total())), kindNames(kind_));
        const QString title =
            !search.isEmpty()   ? tr("Nothing found for “%1”").arg(oneLine(search).left(60))
            : !filters_.empty() ? tr("Nothing passes the filters")
            : inForce_->isChecked()
                ? tr("None in force on %1")
                      .arg(model_->display().date(PartialDate::fromDay(model_->asOf().value_or(Day{}))))
                : tr("Nothing that the audience may see");
        empty_->present(icon(u"filter", theme_, IconTone::Quiet), title, hidden,
                        tr("Show all %1").arg(kindNames(kind_)), false);
    }
    stack_->setCurrentWidget(empty_);
}

} // namespace entente

#include "moc_recordtable.cpp"
