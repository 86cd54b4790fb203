// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/relationpane.h"

#include "widgets/records/relationlist.h"
#include "widgets/records/taborder.h"

#include <QVBoxLayout>

namespace entente {

RelationPane::RelationPane(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), workspace_(workspace), theme_(theme), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
}

void RelationPane::present(const AnyId &record, std::optional<Day> asOf)
{
    const std::vector<Relation> relations = relationsOf(workspace_.snapshot(), record);
    std::vector<RelationList *> kept;
    for (const Relation &relation : relations) {
        const auto known = std::find_if(lists_.begin(), lists_.end(),
                                        [&](const RelationList *each) { return each->field() == relation.field; });
        RelationList *list = nullptr;
        if (known != lists_.end()) {
            list = *known;
            lists_.erase(known);
        } else {
            list = new RelationList(workspace_, theme_, this);
            connect(list, &RelationList::jumpRequested, this, &RelationPane::jumpRequested);
            connect(list, &RelationList::tableRequested, this, &RelationPane::tableRequested);
        }
        list->present(relation, record, asOf);
        kept.push_back(list);
    }
    for (RelationList *list : lists_) {
        list->hide();
        list->deleteLater();
    }
    lists_ = std::move(kept);
    for (std::size_t i = 0; i < lists_.size(); ++i)
        column_->insertWidget(int(i), lists_[i]);
    orderKeyboard(*this);
}

void RelationPane::setTheme(const Theme &theme)
{
    theme_ = theme;
    for (RelationList *list : lists_)
        list->setTheme(theme);
}

RelationList *RelationPane::list(QStringView path) const
{
    for (RelationList *each : lists_)
        if (path == each->path())
            return each;
    return nullptr;
}

} // namespace entente

#include "moc_relationpane.cpp"
