// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a RecordTableModel say: of the kind's own columns and of those through references.
#include "widgets/records/recordtablemodel.h"

#include "model/records/identity.h"

namespace entente {

QString RecordTableModel::pathOf(int column) const
{
    return isOwn(column) ? QString::fromLatin1(field(column).name)
                         : order_.paths()[std::size_t(column) - kind_.fields.size()].text();
}

int RecordTableModel::columnOf(const QString &path) const
{
    for (int column = 0; column < columnCount(); ++column)
        if (pathOf(column) == path)
            return column;
    return -1;
}

QString RecordTableModel::columnTitle(int column) const
{
    return isOwn(column) ? titleWithUnit(field(column))
                         : pathTitle(order_.paths()[std::size_t(column) - kind_.fields.size()]);
}

QString RecordTableModel::text(int column, const Record &record) const
{
    const References &names = references(plan_);
    if (isOwn(column))
        return display_.text(field(column), record, names);
    QStringList texts;
    for (const Record *each : order_.targets(column, record, plan_))
        if (const QString one = display_.text(field(column), *each, names); !one.isEmpty() && !texts.contains(one))
            texts << one;
    texts.sort();
    return texts.join(QStringLiteral("; "));
}

QVariant RecordTableModel::sortValue(int column, const Record &own) const
{
    const Record *found = isOwn(column) ? &own : order_.target(column, own, plan_);
    const Field &field = this->field(column);
    if (!found || isEmptyValue(field, *found))
        return {};
    const Record &record = *found;
    switch (field.type) {
    case FieldType::Integer:
        return *field.get<std::optional<int>>(record);
    case FieldType::Number:
        return *field.get<std::optional<double>>(record);
    case FieldType::Boolean:
        return *field.get<std::optional<bool>>(record);
    case FieldType::Date:
        return field.get<PartialDate>(record).firstDay().number;
    default:
        return textOf(field, record, references(plan_));
    }
}

QString RecordTableModel::toolTip(int column, const Record &record) const
{
    QStringList lines = marks_ ? marks_->texts(record.id, column) : QStringList();
    const Field &field = this->field(column);
    const References &names = references(plan_);
    const auto named = [&](const Kind &kind, const Uuid &id) {
        const RecordPtr target = plan_.catalogue().indexOf(kind) < 0 ? nullptr : plan_.find(kind, id);
        return target ? displayName(kind, *target, names)
                      : tr("a %1 that does not exist").arg(midSentence(Kind::tr(kind.title)));
    };
    if (!isOwn(column))
        lines << text(column, record) << tr("From another record; change it there.");
    else if (field.type == FieldType::Reference && !isEmptyValue(field, record))
        lines << named(field.target(), field.get<Uuid>(record));
    else if (field.type == FieldType::AnyReference && !isEmptyValue(field, record))
        lines << named(*field.get<AnyId>(record).kind, field.get<AnyId>(record).uuid);
    else if (field.type == FieldType::References)
        for (const Uuid &id : field.get<std::vector<Uuid>>(record))
            lines << named(field.target(), id);
    else if (field.type == FieldType::Text && !isEmptyValue(field, record))
        lines << field.get<QString>(record).left(2000);
    else if (field.type == FieldType::Date && !isEmptyValue(field, record))
        lines << field.get<PartialDate>(record).toIso();
    else if (!isEmptyValue(field, record))
        lines << display_.text(field, record, names);
    if (*field.help)
        lines << Kind::tr(field.help);
    if (!isReleasable(record))
        lines << tr("May not be released to the audience.");
    if (!inForce(record))
        lines << tr("Not in force on %1.").arg(display_.date(PartialDate::fromDay(*asOf_)));
    if (workspace_.isReadOnly())
        lines << tr("Cannot be changed: %1").arg(workspace_.readOnlyReason());
    for (QString &line : lines)
        line = line.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}

} // namespace entente
