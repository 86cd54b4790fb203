// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/deletiondialog.h"

#include "model/records/identity.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/theme/applytheme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr std::size_t mostNamed = 200; // of one group; nobody reads further

qsizetype removedCount(const Deletion &deletion)
{
    return std::count_if(deletion.changes.changes.begin(), deletion.changes.changes.end(),
                         [](const Change &change) { return !change.after; });
}

QString countOf(const DeletionGroup &group)
{
    const auto count = int(group.records.size());
    const QString kinds = midSentence(Kind::tr(count == 1 ? group.kind->title : group.kind->titlePlural));
    return DeletionDialog::tr("%1 %2, by %3")
        .arg(QLocale().toString(count), kinds, Kind::tr(group.field->title).toLower());
}

void addGroups(QTreeWidget &list, const QString &title, const std::vector<DeletionGroup> &groups, const Snapshot &plan)
{
    if (groups.empty())
        return;
    auto *head = new QTreeWidgetItem(&list, {title});
    QFont bold = list.font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    for (const DeletionGroup &group : groups) {
        auto *item = new QTreeWidgetItem(head, {countOf(group)});
        for (std::size_t i = 0; i < std::min(mostNamed, group.records.size()); ++i)
            new QTreeWidgetItem(item, {oneLine(displayName(*group.kind, *group.records[i], references(plan)))});
        if (group.records.size() > mostNamed)
            new QTreeWidgetItem(item, {DeletionDialog::tr("... and %1 more").arg(group.records.size() - mostNamed)});
        item->setExpanded(group.records.size() <= 6);
    }
    head->setExpanded(true);
}

} // namespace

DeletionDialog::DeletionDialog(const QString &question, const Snapshot &plan, Deletion clearing, Deletion deleting,
                               QWidget *parent)
    : QDialog(parent), clearing_(std::move(clearing)), deleting_(std::move(deleting)), list_(new QTreeWidget(this))
{
    setWindowTitle(tr("Delete"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 440);
    auto *title = new QLabel(question, this);
    title->setProperty("page", true);
    title->setWordWrap(true);
    auto *text = new QLabel(tr("Other records refer to what is deleted. One undo brings everything back."), this);
    text->setProperty("quiet", true);
    text->setWordWrap(true);
    list_->setHeaderHidden(true);
    list_->setAccessibleName(tr("What else is concerned"));
    addGroups(*list_, tr("Cannot stand without it, and goes too"), clearing_.leaving, plan);
    addGroups(*list_, tr("Can stay; the reference would be cleared"), clearing_.cleared, plan);
    const auto more = deleting_.leavingCount() - clearing_.leavingCount();
    const QLocale locale;

    auto *buttons = new QDialogButtonBox(this);
    const bool bothWays = deleting_.leavingCount() != clearing_.leavingCount();
    if (bothWays) {
        text->setText(tr("Other records refer to what is deleted. Deleting all that refers to it takes %1 more "
                         "records. One undo brings everything back.")
                          .arg(locale.toString(qlonglong(more))));
        clear_ = buttons->addButton(
            tr("Delete %1, clear %2 references")
                .arg(locale.toString(removedCount(clearing_)), locale.toString(qlonglong(clearing_.clearedCount()))),
            QDialogButtonBox::ActionRole);
        clear_->setProperty("primary", true);
        repolish(*clear_);
        connect(clear_, &QPushButton::clicked, this, [this] {
            emit chosen(clearing_.changes);
            accept();
        });
    }
    delete_ = buttons->addButton(bothWays ? tr("Delete all %1").arg(locale.toString(removedCount(deleting_)))
                                          : tr("Delete %1 records").arg(locale.toString(removedCount(deleting_))),
                                 QDialogButtonBox::ActionRole);
    connect(delete_, &QPushButton::clicked, this, [this] {
        emit chosen(deleting_.changes);
        accept();
    });
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(list_, 1);
    column->addWidget(buttons);
}

} // namespace entente

#include "moc_deletiondialog.cpp"
