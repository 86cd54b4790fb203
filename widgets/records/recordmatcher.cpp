// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordmatcher.h"

#include "model/records/identity.h"
#include "widgets/records/wildcard.h"

#include <charconv>
#include <cmath>

namespace entente {

namespace {

/// Splits "column: text" where the kind has that column.
const Field *namedColumn(const Kind &kind, QString &text)
{
    const auto colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return nullptr;
    const QString name = text.left(colon).trimmed();
    for (const Field &field : kind.fields)
        if (name.compare(QLatin1String(field.name), Qt::CaseInsensitive) == 0 ||
            name.compare(Kind::tr(field.title), Qt::CaseInsensitive) == 0) {
            text = text.mid(colon + 1).trimmed();
            return &field;
        }
    return nullptr;
}

} // namespace

RecordMatcher::RecordMatcher(const Kind &kind, const QString &text, const Snapshot &plan, const FieldDisplay &display)
    : plan_(plan), names_(references(plan)), display_(display)
{
    QString wanted = text.trimmed();
    const Field *only = namedColumn(kind, wanted);
    for (const QChar c : wanted)
        wanted_ += foldedUnit(c.unicode());

    // Of a number its digits are compared, however they are grouped.
    const QString group = display.locale().groupSeparator();
    const QString mark = display.locale().decimalPoint();
    for (const QChar c : wanted) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits_ += char(c.unicode());
        else if (mark == c)
            digits_ += '.';
        else if (c == QLatin1Char('-') || display.locale().negativeSign() == c)
            digits_ += '-';
        else if (group != c && !c.isSpace()) {
            digits_.clear();
            break;
        }
    }
    for (const Field &field : kind.fields)
        if ((!only || only == &field) && canHold(field))
            columns_.push_back({&field, {}, {}});
}

bool RecordMatcher::canHold(const Field &field) const
{
    if (field.isNumeric())
        return !digits_.empty() || wanted_.empty();
    if (field.type == FieldType::Date && !display_.dateFormat().contains(QLatin1String("MMM")))
        return std::none_of(wanted_.begin(), wanted_.end(), [](char16_t unit) { return QChar::isLetter(unit); });
    return true;
}

bool RecordMatcher::holds(QStringView text) const
{
    if (wanted_.empty())
        return true;
    if (text.size() < qsizetype(wanted_.size()))
        return false;
    const char16_t first = wanted_.front();
    const char16_t *unit = text.utf16();
    const char16_t *const last = unit + (text.size() - qsizetype(wanted_.size()));
    for (; unit <= last; ++unit) {
        if (foldedUnit(*unit) != first)
            continue;
        std::size_t i = 1;
        while (i < wanted_.size() && foldedUnit(unit[i]) == wanted_[i])
            ++i;
        if (i == wanted_.size())
            return true;
    }
    return false;
}

bool RecordMatcher::holdsNumber(double value) const
{
    if (digits_.empty())
        return wanted_.empty();
    char buffer[64];
    const bool whole = std::fabs(value) < 1e15 && value == std::floor(value);
    const auto end = whole ? std::to_chars(buffer, buffer + sizeof buffer, std::int64_t(value))
                           : std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general);
    return std::string_view(buffer, std::size_t(end.ptr - buffer)).find(digits_) != std::string_view::npos;
}

bool RecordMatcher::holdsReference(Column &column, const Kind &kind, const Uuid &id)
{
    const auto [found, isNew] = column.records.try_emplace(id, false);
    if (isNew) {
        const RecordPtr record = plan_.catalogue().indexOf(kind) < 0 ? nullptr : plan_.find(kind, id);
        QString text = record ? displayName(kind, *record, names_) : id.toHex();
        if (record && !kind.keyField())
            text += QLatin1Char(' ') + identityText(kind, *record, names_);
        if (column.field->type == FieldType::AnyReference)
            text.prepend(QLatin1String(kind.name) + QLatin1Char(':'));
        found->second = holds(text);
    }
    return found->second;
}

bool RecordMatcher::matches(Column &column, const Record &record)
{
    const Field &field = *column.field;
    switch (field.type) {
    case FieldType::Text:
        return holds(field.get<QString>(record));
    case FieldType::Term:
        return holds(field.get<Term>(record).word);
    case FieldType::Integer: {
        const auto &value = field.get<std::optional<int>>(record);
        return value && holdsNumber(*value);
    }
    case FieldType::Number: {
        const auto &value = field.get<std::optional<double>>(record);
        return value && holdsNumber(*value);
    }
    case FieldType::Boolean: {
        const auto &value = field.get<std::optional<bool>>(record);
        return value && holds(display_.boolean(*value));
    }
    case FieldType::Date: {
        const auto &date = field.get<PartialDate>(record);
        if (date.isEmpty())
            return false;
        const auto [found, isNew] = column.values.try_emplace(std::uint64_t(date.packed()), false);
        if (isNew)
            found->second = holds(date.toIso()) || holds(display_.date(date));
        return found->second;
    }
    case FieldType::Reference: {
        const auto &id = field.get<Uuid>(record);
        return !id.isNull() && holdsReference(column, field.target(), id);
    }
    case FieldType::References: {
        const auto &ids = field.get<std::vector<Uuid>>(record);
        return std::any_of(ids.begin(), ids.end(),
                           [&](const Uuid &id) { return holdsReference(column, field.target(), id); });
    }
    case FieldType::AnyReference: {
        const auto &any = field.get<AnyId>(record);
        return !any.isEmpty() && holdsReference(column, *any.kind, any.uuid);
    }
    case FieldType::Label:
        break;
    }
    const auto &label = field.get<Label>(record);
    if (label.isEmpty())
        return false;
    const auto [found, isNew] = column.values.try_emplace(reinterpret_cast<std::uintptr_t>(&label.parts()), false);
    if (isNew)
        found->second = holds(textOf(field, record, names_));
    return found->second;
}

bool RecordMatcher::matches(const Record &record)
{
    if (wanted_.empty())
        return true;
    return std::any_of(columns_.begin(), columns_.end(), [&](Column &column) { return matches(column, record); });
}

} // namespace entente
