// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/relations.h"

#include "model/records/identity.h"
#include "model/records/unit.h"
#include "widgets/records/fielddisplay.h"

#include <QStringList>

#include <map>

namespace entente {

namespace {

const QString separator = QStringLiteral(" · ");

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

bool mayReferTo(const Field &field, const Kind &kind)
{
    return field.type == FieldType::AnyReference || (field.isReference() && &field.target() == &kind);
}

bool refersTo(const Field &field, const Record &record, const AnyId &target)
{
    switch (field.type) {
    case FieldType::Reference:
        return field.get<Uuid>(record) == target.uuid;
    case FieldType::References: {
        const auto &ids = field.get<std::vector<Uuid>>(record);
        return std::find(ids.begin(), ids.end(), target.uuid) != ids.end();
    }
    case FieldType::AnyReference:
        return field.get<AnyId>(record) == target;
    default:
        return false;
    }
}

AnyId otherEnd(const Relation &relation, const Record &record, const Snapshot &plan)
{
    for (const Field *field : relation.kind->identity()) {
        if (field == relation.field)
            continue;
        AnyId other;
        if (field->type == FieldType::Reference)
            other = {&field->target(), field->get<Uuid>(record)};
        else if (field->type == FieldType::AnyReference)
            other = field->get<AnyId>(record);
        if (!other.isEmpty() && plan.catalogue().indexOf(*other.kind) >= 0 && plan.find(other))
            return other;
    }
    return {};
}

/// @p day as short as says the same of a first or a last day: 2026-01-01 begins 2026, 2026-06-30 ends 2026-06.
QString shortDate(const PartialDate &date, bool ends)
{
    const Day day = ends ? date.lastDay() : date.firstDay();
    PartialDate brief = PartialDate::fromDay(day);
    brief.day = 0;
    if ((ends ? brief.lastDay() : brief.firstDay()) != day)
        return date.toIso();
    PartialDate year = brief;
    year.month = 0;
    return ((ends ? year.lastDay() : year.firstDay()) == day ? year : brief).toIso();
}

QString periodText(const Kind &kind, const Record &record)
{
    const Period period = kind.period(record);
    if (period.from.isEmpty() && period.until.isEmpty())
        return {};
    if (period.until.isEmpty())
        return tr("from %1").arg(shortDate(period.from, false));
    if (period.from.isEmpty())
        return tr("until %1").arg(shortDate(period.until, true));
    return QStringLiteral("%1 – %2").arg(shortDate(period.from, false), shortDate(period.until, true));
}

/// What the other fields of the record say, without what the line's name and the list say already: its
/// words, its quantities, its period, then what it refers to, which a line may have no room for.
QString detailOf(const Relation &relation, const Record &record, const AnyId &shown, const Snapshot &plan,
                 const FieldDisplay &display)
{
    const Kind &kind = *relation.kind;
    QStringList words;
    QStringList numbers;
    QStringList others;
    for (const Field &field : kind.fields) {
        const bool named = &field == kind.keyField() || &field == kind.nameField();
        const bool told = &field == relation.field || named || field.longText || field.group == FieldGroup::When ||
                          field.group == FieldGroup::SourceAndLabel || field.type == FieldType::References;
        // What the name is made of where the record has no key and leads nowhere.
        const bool inName = !kind.keyField() && shown.uuid == record.id && field.identity;
        // What tells a unit stands with its number already.
        const bool isUnit = !kind.series.isEmpty() && QLatin1String(field.name) == QLatin1String(kind.series.unit);
        if (told || inName || isUnit || isEmptyValue(field, record))
            continue;
        if (shown.uuid != record.id && refersTo(field, record, shown))
            continue;
        QString text = display.text(field, record, references(plan));
        if (field.isNumeric())
            if (const QString unit = unitOf(kind, field, record, plan); !unit.isEmpty())
                text += QLatin1Char(' ') + unit;
        (field.isNumeric() ? numbers : field.isReference() ? others : words) << text;
    }
    QStringList parts = words + numbers;
    if (const QString period = periodText(kind, record); !period.isEmpty())
        parts << period;
    return (parts + others).join(separator);
}

/// The identity of a record that has no key and leads nowhere: an indicator's name and year.
QString ownName(const Relation &relation, const Record &record, const Snapshot &plan, const FieldDisplay &display)
{
    QStringList parts;
    for (const Field *field : relation.kind->identity())
        if (field != relation.field && !isEmptyValue(*field, record))
            parts << display.text(*field, record, references(plan));
    return parts.isEmpty() ? identityText(*relation.kind, record, references(plan)) : parts.join(separator);
}

} // namespace

std::vector<Relation> relationsOf(const Snapshot &plan, const AnyId &record)
{
    std::vector<Relation> relations;
    if (record.isEmpty())
        return relations;
    for (const char *path : record.kind->relations) {
        const QString name = QString::fromLatin1(path);
        const auto dot = name.indexOf(QLatin1Char('.'));
        const Kind *kind = plan.catalogue().find(name.left(dot));
        const Field *field = kind ? kind->field(name.mid(dot + 1)) : nullptr;
        if (field)
            relations.push_back({kind, field, {}});
    }
    const std::size_t declared = relations.size();
    for (const Kind *kind : plan.catalogue().kinds()) {
        for (const Field &field : kind->fields) {
            if (!mayReferTo(field, *record.kind))
                continue;
            auto place = std::find_if(relations.begin(), relations.end(),
                                      [&](const Relation &each) { return each.field == &field; });
            if (place == relations.end())
                place = relations.insert(relations.end(), {kind, &field, {}});
            for (const auto &chunk : plan.table(*kind).chunks())
                for (const RecordPtr &other : *chunk)
                    if (refersTo(field, *other, record))
                        place->records.push_back(other);
        }
    }
    std::size_t place = 0;
    std::erase_if(relations, [&](const Relation &each) { return place++ >= declared && each.records.empty(); });
    return relations;
}

std::vector<RelationLine> relationLines(const Snapshot &plan, const Relation &relation, const QLocale &locale,
                                        std::optional<Day> asOf)
{
    const FieldDisplay display(locale);
    const Kind &kind = *relation.kind;
    std::vector<RelationLine> lines;
    lines.reserve(relation.records.size());
    for (const RecordPtr &record : relation.records) {
        RelationLine line;
        line.record = {&kind, record->id};
        line.shown = line.record;
        if (kind.keyField()) {
            line.name = displayName(kind, *record, references(plan));
        } else if (const AnyId other = otherEnd(relation, *record, plan); !other.isEmpty()) {
            line.shown = other;
            line.name = displayName(*other.kind, *plan.find(other), references(plan));
        } else {
            line.name = ownName(relation, *record, plan, display);
        }
        line.name = oneLine(line.name);
        line.detail = detailOf(relation, *record, line.shown, plan, display);
        line.inForce = !asOf || kind.validity(*record).contains(*asOf);
        // What has no beginning of its own follows what it leads to: a party its agreement.
        if (line.inForce && asOf && !(line.shown == line.record) && kind.period(*record).from.isEmpty())
            line.inForce = line.shown.kind->validity(*plan.find(line.shown)).contains(*asOf);
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const RelationLine &a, const RelationLine &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return lines;
}

QString relationTitle(const Relation &relation, const Kind &target)
{
    const QString kinds = Kind::tr(relation.kind->titlePlural);
    const auto ways = std::count_if(relation.kind->fields.begin(), relation.kind->fields.end(),
                                    [&](const Field &field) { return mayReferTo(field, target); });
    // Children say that they are the parent's; other kinds only where there is a choice.
    if (ways < 2 && relation.kind != &target)
        return kinds;
    return tr("%1, %2").arg(kinds, midSentence(Kind::tr(relation.field->title)));
}

qint64 referenceCount(const Snapshot &plan, const AnyId &record)
{
    qint64 count = 0;
    for (const Relation &relation : relationsOf(plan, record))
        count += qint64(relation.records.size());
    return count;
}

std::vector<Series> seriesOf(const Kind &kind, const std::vector<RecordPtr> &records)
{
    const Field *name = kind.field(QString::fromLatin1(kind.series.name));
    const Field *at = kind.field(QString::fromLatin1(kind.series.at));
    const Field *value = kind.field(QString::fromLatin1(kind.series.value));
    const Field *unit = kind.field(QString::fromLatin1(kind.series.unit));
    if (!name || !at || !value)
        return {};
    std::map<QString, std::map<int, RecordPtr>> byName;
    for (const RecordPtr &record : records)
        if (const auto &year = at->get<std::optional<int>>(*record); year && value->get<std::optional<double>>(*record))
            byName[name->get<QString>(*record)][*year] = record;
    std::vector<Series> all;
    for (const auto &[title, points] : byName) {
        Series series;
        series.name = title;
        for (const auto &[year, record] : points)
            series.points.emplace_back(year, *value->get<std::optional<double>>(*record));
        if (unit)
            series.unit = unit->get<QString>(*points.rbegin()->second);
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace entente
