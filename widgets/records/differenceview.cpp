// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/differenceview.h"

#include "model/records/identity.h"
#include "widgets/records/fielddisplay.h"

#include <QHeaderView>
#include <QLocale>

#include <map>

namespace entente {

namespace {

constexpr int recordRole = Qt::UserRole;
/// So few records are open from the start.
constexpr std::size_t fewRecords = 12;

QString nameOf(const AnyId &id, const Snapshot &plan)
{
    const RecordPtr record = plan.find(id);
    return record ? displayName(*id.kind, *record, references(plan)) : references(plan).name(*id.kind, id.uuid);
}

QString changeWord(const Change &change)
{
    return !change.before ? DifferenceView::tr("Added")
           : change.after ? DifferenceView::tr("Changed")
                          : DifferenceView::tr("Removed");
}

} // namespace

QString readableValue(const Field &field, const Record &record, const Snapshot &plan)
{
    if (isEmptyValue(field, record))
        return {};
    if (field.type == FieldType::Reference)
        return nameOf({&field.target(), field.get<Uuid>(record)}, plan);
    if (field.type == FieldType::AnyReference)
        return nameOf(field.get<AnyId>(record), plan);
    if (field.type == FieldType::References) {
        QStringList names;
        for (const Uuid &id : field.get<std::vector<Uuid>>(record))
            names << nameOf({&field.target(), id}, plan);
        return names.join(QStringLiteral("; "));
    }
    return FieldDisplay().text(field, record, references(plan));
}

QString countWords(qint64 added, qint64 changed, qint64 removed)
{
    QStringList parts;
    if (added > 0)
        parts << DifferenceView::tr("%1 added").arg(QLocale().toString(added));
    if (changed > 0)
        parts << DifferenceView::tr("%1 changed").arg(QLocale().toString(changed));
    if (removed > 0)
        parts << DifferenceView::tr("%1 removed").arg(QLocale().toString(removed));
    return parts.join(QStringLiteral(", "));
}

DifferenceView::DifferenceView(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(3);
    setHeaderLabels({tr("Record and field"), tr("Before"), tr("After")});
    setAccessibleName(tr("What changed"));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const AnyId record = recordOf(item); !record.isEmpty())
            emit jumpRequested(record);
    });
}

void DifferenceView::present(const Snapshot &before, const Snapshot &after, const ChangeSet &changes)
{
    clear();
    records_.clear();
    std::map<int, std::vector<const Change *>> byKind;
    for (const Change &change : changes.changes)
        byKind[after.catalogue().indexOf(*change.kind)].push_back(&change);
    const bool few = changes.changes.size() <= fewRecords;
    for (const auto &[index, ofKind] : byKind) {
        qint64 added = 0;
        qint64 removed = 0;
        for (const Change *change : ofKind) {
            added += change->before ? 0 : 1;
            removed += change->after ? 0 : 1;
        }
        auto *item = new QTreeWidgetItem(this, {Kind::tr(ofKind.front()->kind->titlePlural),
                                                countWords(added, qint64(ofKind.size()) - added - removed, removed)});
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        item->setFont(What, bold);
        for (std::size_t i = 0; i < std::min(ofKind.size(), mostListed); ++i)
            addRecord(*item, *ofKind[i], before, after);
        if (ofKind.size() > mostListed)
            new QTreeWidgetItem(
                item, {tr("... and %1 more").arg(QLocale().toString(qulonglong(ofKind.size() - mostListed)))});
        item->setExpanded(true);
        for (int i = 0; few && i < item->childCount(); ++i)
            item->child(i)->setExpanded(true);
    }
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void DifferenceView::addRecord(QTreeWidgetItem &kindItem, const Change &change, const Snapshot &before,
                               const Snapshot &after)
{
    const QString name = change.after ? displayName(*change.kind, *change.after, references(after))
                                      : displayName(*change.kind, *change.before, references(before));
    auto *item = new QTreeWidgetItem(&kindItem, {oneLine(name), changeWord(change)});
    item->setData(What, recordRole, int(records_.size()));
    records_.push_back({change.kind, change.id});
    for (const int i : change.changedFields()) {
        const Field &field = change.kind->fields[std::size_t(i)];
        const QString old = change.before ? readableValue(field, *change.before, before) : QString();
        const QString now = change.after ? readableValue(field, *change.after, after) : QString();
        if (old.isEmpty() && now.isEmpty())
            continue;
        const auto shown = [](const QString &value, bool isThere) {
            return value.isEmpty() && isThere ? tr("(empty)") : oneLine(value);
        };
        auto *line = new QTreeWidgetItem(
            item, {titleWithUnit(field), shown(old, bool(change.before)), shown(now, bool(change.after))});
        line->setToolTip(Before, old.left(2000));
        line->setToolTip(After, now.left(2000));
    }
}

AnyId DifferenceView::recordOf(const QTreeWidgetItem *item) const
{
    for (; item; item = item->parent())
        if (const QVariant number = item->data(What, recordRole); number.isValid())
            return records_[std::size_t(number.toInt())];
    return {};
}

} // namespace entente

#include "moc_differenceview.cpp"
