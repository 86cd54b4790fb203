// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/columnfilter.h"

#include "model/analysis/query.h"
#include "model/records/identity.h"

#include <algorithm>

namespace entente {

ColumnMatcher::ColumnMatcher(const ColumnFilter &filter, const Kind &kind, const Snapshot &plan,
                             const FieldDisplay &display)
    : filter_(filter), kind_(kind), plan_(plan), display_(display), pattern_(filter.text)
{
    std::sort(filter_.records.begin(), filter_.records.end());
    if (filter.path.isEmpty())
        return;
    auto path = FieldPath::parse(plan.catalogue(), kind, filter.path);
    if (path.has_value())
        reader_.emplace(plan_, std::move(path).assume_value());
}

bool ColumnMatcher::dependsOn(const Kind &kind) const
{
    if (!reader_)
        return false;
    if (reader_->path().passes(kind))
        return true;
    // What a pattern looks for may be the name of a record.
    const Field &field = reader_->path().field();
    return filter_.test == FilterTest::Contains &&
           ((field.isReference() && (!field.target || &field.target() == &kind)) || field.type == FieldType::Label);
}

bool ColumnMatcher::matches(const Record &record)
{
    if (filter_.test == FilterTest::InForce) {
        const DayRange asked{filter_.from.value_or(Day::distantPast()),
                             filter_.until ? filter_.until->plus(1) : Day::distantFuture()};
        return validity(plan_, kind_, record).overlaps(asked);
    }
    if (!reader_) {
        if (filter_.test != FilterTest::RefersTo || !filter_.path.isEmpty())
            return true;
        return std::any_of(kind_.fields.begin(), kind_.fields.end(),
                           [&](const Field &field) { return field.isReference() && refers(field, record); });
    }
    const Field &field = reader_->path().field();
    const auto isFilled = [&field](const Record &at) { return !isEmptyValue(field, at); };
    if (filter_.test == FilterTest::Empty)
        return !reader_->any(record, isFilled);
    if (filter_.test == FilterTest::Filled)
        return reader_->any(record, isFilled);
    return reader_->any(record, [this](const Record &at) { return holds(at); });
}

bool ColumnMatcher::holds(const Record &record)
{
    const Field &field = reader_->path().field();
    switch (filter_.test) {
    case FilterTest::OneOf:
        if (field.type == FieldType::Term)
            return filter_.words.contains(field.get<Term>(record).word);
        return filter_.words.contains(textOf(field, record, references(plan_)));
    case FilterTest::Dates: {
        if (field.type != FieldType::Date)
            return false;
        const auto &date = field.get<PartialDate>(record);
        return !date.isEmpty() && (!filter_.from || date.lastDay() >= *filter_.from) &&
               (!filter_.until || date.firstDay() <= *filter_.until);
    }
    case FilterTest::Numbers: {
        std::optional<double> value;
        if (field.type == FieldType::Number)
            value = field.get<std::optional<double>>(record);
        else if (const auto *whole =
                     field.type == FieldType::Integer ? &field.get<std::optional<int>>(record) : nullptr;
                 whole && *whole)
            value = **whole;
        return value && (!filter_.least || *value >= *filter_.least) && (!filter_.most || *value <= *filter_.most);
    }
    case FilterTest::RefersTo:
        return refers(field, record);
    case FilterTest::Contains:
        return holdsText(record);
    case FilterTest::InForce:
    case FilterTest::Empty:
    case FilterTest::Filled:
        break;
    }
    return true;
}

bool ColumnMatcher::holdsText(const Record &record)
{
    const Field &field = reader_->path().field();
    const auto isNamed = [this](const Kind &kind, const Uuid &id) {
        const auto [found, isNew] = named_.try_emplace(id, false);
        if (isNew) {
            const RecordPtr target = plan_.catalogue().indexOf(kind) < 0 ? nullptr : plan_.find(kind, id);
            found->second = pattern_.isIn(target ? displayName(kind, *target, references(plan_)) : id.toHex());
        }
        return found->second;
    };
    switch (field.type) {
    case FieldType::Text:
        return pattern_.isIn(field.get<QString>(record));
    case FieldType::Term:
        return pattern_.isIn(field.get<Term>(record).word);
    case FieldType::Reference: {
        const auto &id = field.get<Uuid>(record);
        return !id.isNull() && isNamed(field.target(), id);
    }
    case FieldType::References: {
        const auto &ids = field.get<std::vector<Uuid>>(record);
        return std::any_of(ids.begin(), ids.end(), [&](const Uuid &id) { return isNamed(field.target(), id); });
    }
    case FieldType::AnyReference: {
        const auto &any = field.get<AnyId>(record);
        return !any.isEmpty() && isNamed(*any.kind, any.uuid);
    }
    default:
        return pattern_.isIn(display_.text(field, record, references(plan_)));
    }
}

bool ColumnMatcher::refers(const Field &field, const Record &record) const
{
    const auto isAsked = [this](const Uuid &id) {
        return std::binary_search(filter_.records.begin(), filter_.records.end(), id);
    };
    switch (field.type) {
    case FieldType::Reference:
        return isAsked(field.get<Uuid>(record));
    case FieldType::References: {
        const auto &ids = field.get<std::vector<Uuid>>(record);
        return std::any_of(ids.begin(), ids.end(), isAsked);
    }
    case FieldType::AnyReference:
        return isAsked(field.get<AnyId>(record).uuid);
    default:
        return false;
    }
}

} // namespace entente
