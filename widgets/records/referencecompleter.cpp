// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/referencecompleter.h"

#include "model/records/identity.h"
#include "widgets/records/recordorder.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStringListModel>

namespace entente {

ReferenceList::ReferenceList(const Kind &kind, const Snapshot &plan, QObject *parent)
    : QAbstractListModel(parent), kind_(kind), plan_(plan)
{
    RecordOrder order(kind);
    if (const Field *key = kind.keyField())
        order.setSort({{int(key - kind.fields.data()), Qt::AscendingOrder}});
    records_ = order.arranged(plan_);
}

int ReferenceList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(records_.size());
}

QVariant ReferenceList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Record &record = *records_[std::size_t(index.row())];
    if (role == KeyRole)
        return identityText(kind_, record, references(plan_));
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        const QString shown = oneLine(displayName(kind_, record, references(plan_)));
        // What is typed is looked for in the role for editing: the key is to be found there as well.
        return role == Qt::DisplayRole || kind_.keyField()
                   ? shown
                   : shown + QLatin1Char(' ') + identityText(kind_, record, references(plan_));
    }
    return {};
}

ReferenceCompleter::ReferenceCompleter(const Field &field, std::shared_ptr<const FieldInput> input, QLineEdit &edit)
    : QCompleter(&edit), field_(field), input_(std::move(input)), edit_(edit)
{
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(10);
    popup()->setProperty("popup", true);
    popup()->setMinimumWidth(280);
    edit.setCompleter(this);
    // What can be chosen is gathered at the first key, so that opening an editor costs nothing.
    connect(&edit, &QLineEdit::textEdited, this, &ReferenceCompleter::follow);
}

void ReferenceCompleter::follow(const QString &text)
{
    if (field_.target) {
        offer(&field_.target());
        return;
    }
    const auto colon = text.indexOf(QLatin1Char(':'));
    offer(colon < 0 ? nullptr : input_->plan().catalogue().find(text.left(colon).trimmed()));
}

void ReferenceCompleter::offer(const Kind *kind)
{
    if (hasOffer_ && offered_ == kind)
        return;
    hasOffer_ = true;
    offered_ = kind;
    const Catalogue &catalogue = input_->plan().catalogue();
    if (kind && catalogue.indexOf(*kind) >= 0) {
        setModel(new ReferenceList(*kind, input_->plan(), this));
        return;
    }
    QStringList names;
    for (const Kind *each : catalogue.kinds())
        if (!each->internal)
            names << QLatin1String(each->name) + QLatin1Char(':');
    setModel(new QStringListModel(names, this));
}

QString ReferenceCompleter::before(const QString &text) const
{
    const QChar mark = field_.type == FieldType::References ? QLatin1Char(';') : QLatin1Char(':');
    if (field_.type == FieldType::Reference)
        return {};
    const auto end = text.lastIndexOf(mark) + 1;
    return text.left(end) + (end > 0 && mark == QLatin1Char(';') ? QStringLiteral(" ") : QString());
}

QStringList ReferenceCompleter::splitPath(const QString &path) const
{
    if (field_.type == FieldType::References)
        return {path.mid(path.lastIndexOf(QLatin1Char(';')) + 1).trimmed()};
    if (field_.type == FieldType::AnyReference)
        return {path.mid(path.indexOf(QLatin1Char(':')) + 1).trimmed()};
    return {path.trimmed()};
}

QString ReferenceCompleter::pathFromIndex(const QModelIndex &index) const
{
    const QVariant key = index.data(ReferenceList::KeyRole);
    if (!key.isValid())
        return index.data().toString();
    // The prefix, not the field's text: that changes while one moves through the list.
    const QString typed = edit_.text();
    if (field_.type == FieldType::AnyReference)
        return typed.left(typed.indexOf(QLatin1Char(':')) + 1) + key.toString();
    return before(typed) + key.toString();
}

} // namespace entente

#include "moc_referencecompleter.cpp"
