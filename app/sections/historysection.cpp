// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/historysection.h"

#include "widgets/frame/pageheader.h"
#include "widgets/records/differenceview.h"
#include "widgets/records/emptystate.h"
#include "widgets/theme/icons.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString listTopic = QStringLiteral("history");

} // namespace

HistorySection::HistorySection(PlanContext &context, const Theme &theme, QWidget *parent)
    : Section(context, theme, parent)
    , header_(new PageHeader(tr("History"), this))
    , text_(new QLineEdit(this))
    , authors_(new QComboBox(this))
    , kinds_(new QComboBox(this))
    , periods_(new QComboBox(this))
    , from_(new QLineEdit(this))
    , to_(new QLineEdit(this))
    , compare_(new QPushButton(tr("Compare"), this))
    , compareNow_(new QPushButton(tr("Compare with now"), this))
    , compareTwo_(new QPushButton(tr("Compare two"), this))
    , link_(new QPushButton(this))
    , revert_(new QPushButton(tr("Revert this..."), this))
    , stack_(new QStackedWidget(this))
    , panes_(new QSplitter(Qt::Vertical, this))
    , view_(new QTableView(this))
    , model_(new HistoryModel(theme, this))
    , explanation_(new QLabel(this))
    , difference_(new DifferenceView(this))
    , empty_(new EmptyState(this))
{
    filling_ = true; // the choices come before what they choose from
    buildTools();
    buildView();
    buildLayout();
    filling_ = false;
    updateState();
}

void HistorySection::buildTools()
{
    text_->setPlaceholderText(tr("Filter by words"));
    text_->setAccessibleName(tr("Filter by words"));
    text_->setClearButtonEnabled(true);
    authors_->setAccessibleName(tr("Author"));
    kinds_->setAccessibleName(tr("Kind of record"));
    periods_->setAccessibleName(tr("Period"));
    for (QComboBox *box : {authors_, kinds_, periods_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        connect(box, &QComboBox::currentIndexChanged, this, &HistorySection::applyFilter);
    }
    periods_->addItem(tr("Any time"), 0);
    periods_->addItem(tr("Last 24 hours"), 1);
    periods_->addItem(tr("Last 7 days"), 7);
    periods_->addItem(tr("Last 30 days"), 30);
    periods_->addItem(tr("Last 365 days"), 365);
    for (QLineEdit *moment : {from_, to_}) {
        moment->setToolTip(tr("A revision (12), a day (2027-03-01), a time (2027-03-01T12:00, UTC) or now"));
        moment->setFixedWidth(124);
        connect(moment, &QLineEdit::returnPressed, this, &HistorySection::compareMoments);
    }
    from_->setPlaceholderText(tr("Revision or day"));
    from_->setAccessibleName(tr("Compare from"));
    to_->setPlaceholderText(tr("now"));
    to_->setAccessibleName(tr("Compare to"));
    compareTwo_->setToolTip(tr("What differs between the plans after the two entries that are selected"));
    compareNow_->setToolTip(tr("What has changed since this entry"));
    revert_->setToolTip(tr("Shows what taking this entry back would do, and does it when you accept"));
    link_->hide();
    for (QPushButton *button : {link_, compareTwo_, compareNow_, revert_})
        header_->addTool(button);
    connect(text_, &QLineEdit::textChanged, this, &HistorySection::applyFilter);
    connect(compare_, &QPushButton::clicked, this, &HistorySection::compareMoments);
    connect(revert_, &QPushButton::clicked, this, &HistorySection::revert);
    connect(compareNow_, &QPushButton::clicked, this, [this] {
        if (const EntrySummary *each = current())
            compare(each->entry.id, context().workspace.snapshot().revision());
    });
    connect(compareTwo_, &QPushButton::clicked, this, [this] {
        if (const auto two = selected(); two.size() == 2)
            compare(std::min(two[0]->entry.id, two[1]->entry.id), std::max(two[0]->entry.id, two[1]->entry.id));
    });
    connect(link_, &QPushButton::clicked, this, [this] {
        if (const EntrySummary *each = current())
            openEntry(each->takenBackBy ? *each->takenBackBy : each->entry.reverts.value_or(0));
    });
}

void HistorySection::buildView()
{
    view_->setModel(model_);
    view_->setAccessibleName(tr("History"));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->verticalHeader()->hide();
    QHeaderView *columns = view_->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    columns->setSectionResizeMode(HistoryModel::Changes, QHeaderView::Stretch);
    columns->resizeSection(HistoryModel::Number, 48);
    columns->resizeSection(HistoryModel::When, 144);
    columns->resizeSection(HistoryModel::Who, 88);
    columns->resizeSection(HistoryModel::State, 108);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!filling_)
            selectionChanged();
    });
    connect(view_, &QTableView::clicked, this, [this] {
        if (current())
            showEntry(); // also of the entry that is selected already, after a comparison
    });
    connect(view_, &QTableView::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(view_);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QPushButton *button : {revert_, compareNow_, compareTwo_, link_})
            if (!button->isHidden())
                menu->addAction(button->text(), button, &QPushButton::click)->setEnabled(button->isEnabled());
        menu->popup(view_->viewport()->mapToGlobal(place));
    });
    connect(difference_, &DifferenceView::jumpRequested, this, [this](const AnyId &record) {
        if (!context().workspace.snapshot().find(record))
            return emit refused(tr("That record is not in the plan any more."));
        if (record.kind->internal)
            return emit refused(tr("That is kept by the program and has no table of its own."));
        context().selection.jump(record);
    });
}

void HistorySection::buildLayout()
{
    auto *detail = new QWidget(this);
    auto *detailColumn = new QVBoxLayout(detail);
    detailColumn->setContentsMargins(0, 0, 0, 0);
    detailColumn->setSpacing(0);
    explanation_->setWordWrap(true);
    explanation_->setTextFormat(Qt::PlainText);
    explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    head->addWidget(explanation_, 1);
    head->addWidget(from_);
    head->addWidget(new QLabel(tr("to"), this));
    head->addWidget(to_);
    head->addWidget(compare_);
    detailColumn->addLayout(head);
    detailColumn->addWidget(difference_, 1);
    panes_->addWidget(view_);
    panes_->addWidget(detail);
    panes_->setChildrenCollapsible(false);
    panes_->setStretchFactor(0, 1);
    panes_->setStretchFactor(1, 1);
    stack_->addWidget(panes_);
    stack_->addWidget(empty_);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(16, 4, 16, 8);
    filters->setSpacing(8);
    filters->addWidget(text_, 2);
    filters->addWidget(authors_, 1);
    filters->addWidget(kinds_, 1);
    filters->addWidget(periods_, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addLayout(filters);
    column->addWidget(stack_, 1);
}

void HistorySection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    model_->setTheme(theme);
    updateState();
}

void HistorySection::refresh()
{
    context().runner.run<std::vector<EntrySummary>>(
        listTopic, tr("Reading the history"), context().workspace.snapshot(),
        [reader = context().workspace.historyReader()](const Snapshot &plan, Job &job) {
            return summarise(plan, reader, job);
        },
        this,
        [this](Result<std::vector<EntrySummary>> entries) {
            if (entries.has_error())
                return emit refused(entries.assume_error().message());
            take(std::move(entries).assume_value());
        });
}

void HistorySection::take(std::vector<EntrySummary> entries)
{
    const std::int64_t same = std::exchange(wanted_, 0);
    const EntrySummary *before = current();
    const std::int64_t keep = same > 0 ? same : before ? before->entry.id : 0;
    filling_ = true;
    model_->setEntries(std::move(entries));
    fillChoices();
    filling_ = false;
    applyFilter();
    if (keep > 0)
        openEntry(keep);
    else if (model_->rowCount() > 0)
        view_->selectRow(0);
    updateState();
    emit described();
}

void HistorySection::fillChoices()
{
    const QString author = authors_->currentData().toString();
    const QString kind = kinds_->currentData().toString();
    authors_->clear();
    authors_->addItem(tr("Everybody"), QString());
    for (const QString &each : model_->authors())
        authors_->addItem(each, each);
    kinds_->clear();
    kinds_->addItem(tr("All kinds"), QString());
    for (const Kind *each : model_->kinds())
        kinds_->addItem(Kind::tr(each->titlePlural), QString::fromLatin1(each->name));
    authors_->setCurrentIndex(std::max(0, authors_->findData(author)));
    kinds_->setCurrentIndex(std::max(0, kinds_->findData(kind)));
}

void HistorySection::applyFilter()
{
    if (filling_)
        return;
    HistoryFilter filter;
    filter.text = text_->text().trimmed();
    filter.author = authors_->currentData().toString();
    if (const QString kind = kinds_->currentData().toString(); !kind.isEmpty())
        filter.kind = context().workspace.snapshot().catalogue().find(kind);
    if (const int days = periods_->currentData().toInt(); days > 0)
        filter.since = QDateTime::currentDateTimeUtc().addDays(-days);
    const EntrySummary *before = current();
    const std::int64_t keep = before ? before->entry.id : 0;
    filling_ = true;
    model_->setFilter(filter);
    const QModelIndex same = model_->indexOf(keep);
    if (same.isValid())
        view_->selectRow(same.row());
    filling_ = false;
    if (!same.isValid() && model_->rowCount() > 0)
        view_->selectRow(0);
    updateState();
    emit described();
}

std::vector<const EntrySummary *> HistorySection::selected() const
{
    std::vector<const EntrySummary *> entries;
    for (const QModelIndex &row : view_->selectionModel()->selectedRows())
        entries.push_back(model_->entry(row));
    return entries;
}

const EntrySummary *HistorySection::current() const
{
    const auto entries = selected();
    return entries.size() == 1 ? entries.front() : nullptr;
}

void HistorySection::selectionChanged()
{
    updateActions();
    showEntry();
}

void HistorySection::openEntry(std::int64_t id)
{
    QModelIndex index = model_->indexOf(id);
    if (!index.isValid() && model_->total() > 0 && model_->rowCount() < model_->total()) {
        // A filter hides it.
        filling_ = true;
        text_->clear();
        for (QComboBox *box : {authors_, kinds_, periods_})
            box->setCurrentIndex(0);
        filling_ = false;
        applyFilter();
        index = model_->indexOf(id);
    }
    if (!index.isValid()) {
        wanted_ = id;
        return;
    }
    const EntrySummary *before = current();
    const bool isSelected = before && before->entry.id == id;
    view_->selectRow(index.row());
    view_->scrollTo(index);
    if (isSelected)
        showEntry(); // a comparison may stand where its changes were
}

void HistorySection::updateState()
{
    header_->setDetail(statusText());
    if (model_->rowCount() == 0)
        empty_->present(icon(u"history", theme(), IconTone::Quiet),
                        model_->total() == 0 ? tr("Nothing has been changed yet")
                                             : tr("No entry that the filters let through"),
                        tr("Every edit stands here with who made it, when, and what it changed; each can be taken back "
                           "by itself."),
                        {}, false);
    stack_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget *>(panes_) : empty_);
    updateActions();
}

void HistorySection::updateActions()
{
    const EntrySummary *each = current();
    revert_->setEnabled(each && !context().workspace.isReadOnly());
    compareNow_->setEnabled(each);
    compareTwo_->setEnabled(selected().size() == 2);
    const std::int64_t linked = !each ? 0 : each->takenBackBy ? *each->takenBackBy : each->entry.reverts.value_or(0);
    link_->setVisible(linked > 0);
    link_->setText(tr("Go to entry %1").arg(linked));
}

QString HistorySection::statusText() const
{
    const int shown = model_->rowCount();
    const int total = model_->total();
    if (shown != total)
        return tr("%1 of %2 entries").arg(QLocale().toString(shown), QLocale().toString(total));
    return total == 1 ? tr("1 entry") : tr("%1 entries").arg(QLocale().toString(total));
}

QString HistorySection::explanation() const
{
    return explanation_->text();
}

QWidget *HistorySection::mainWidget()
{
    return model_->rowCount() > 0 ? static_cast<QWidget *>(view_) : text_;
}

} // namespace entente

#include "moc_historysection.cpp"
