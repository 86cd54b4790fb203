// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingprogram.h"

#include "model/interchange/mappingdate.h"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

QString shown(std::string_view text)
{
    return toText(text).left(60);
}

std::optional<double> readPlainNumber(std::string_view text)
{
    double value = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || stop != text.data() + text.size())
        return {};
    return value;
}

/// Numbers compare as numbers, everything else as text, which is right for ISO dates too.
int compare(std::string_view a, std::string_view b)
{
    const auto x = readPlainNumber(a);
    const auto y = x ? readPlainNumber(b) : std::optional<double>();
    if (x && y)
        return *x < *y ? -1 : *x > *y ? 1 : 0;
    return a.compare(b);
}

} // namespace

std::string foldedCase(std::string_view text)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        std::string folded(text);
        for (char &c : folded)
            c = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
        return folded;
    }
    return toText(text).toCaseFolded().toStdString();
}

std::optional<MappingSlot> MappingScope::find(const QString &name) const
{
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const Frame &frame = frames[i];
        if (!name.startsWith(frame.prefix))
            continue;
        const auto column = frame.names.indexOf(name.mid(frame.prefix.size()));
        if (column >= 0)
            return MappingSlot{int(i), int(column)};
    }
    return {};
}

void MappingEvaluator::refuse(const MappingRow &row, int column, const QString &what, const QString &remedy)
{
    report_.refuse({ErrorCode::BadInput, what, placeText(*row.file, row.line, column), remedy});
}

Outcome MappingEvaluator::evaluate(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    text = {};
    const Outcome made = make(value, row, text);
    if (made != Outcome::Value)
        return made;
    if (!text.empty()) {
        const Outcome stepped = steps(value, row, text);
        if (stepped != Outcome::Value)
            return stepped;
    }
    if (!text.empty() || value.missing == Otherwise::Empty || value.missing == Otherwise::Keep)
        return Outcome::Value;
    if (value.missing == Otherwise::Skip) {
        report_.hit(value.skipRule, *row.file, row.line);
        return Outcome::Skipped;
    }
    refuse(row, value.column, tr("%1 is needed and missing.").arg(value.subject));
    return Outcome::Refused;
}

Outcome MappingEvaluator::make(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    using Form = MappingValue::Form;
    switch (value.form) {
    case Form::Text:
        break;
    case Form::Date:
        return makeDate(value, row, text);
    case Form::List:
        return makeList(value, row, text);
    case Form::Counter:
        return makeCounter(value, row, text);
    case Form::First:
        for (CompiledValue &part : value.parts) {
            if (!holds(part.when, row))
                continue;
            const Outcome outcome = evaluate(part, row, text);
            if (outcome != Outcome::Value || !text.empty())
                return outcome;
        }
        return Outcome::Value;
    }
    const auto piece = [&row](const CompiledValue::Piece &one) {
        return one.slot ? row.frames[std::size_t(one.slot->frame)][one.slot->column] : one.constant;
    };
    if (value.pieces.size() == 1) {
        text = piece(value.pieces.front());
        return Outcome::Value;
    }
    scratch_.clear();
    for (const CompiledValue::Piece &one : value.pieces) {
        const std::string_view part = piece(one);
        if (one.slot && part.empty())
            return Outcome::Value;
        scratch_ += part;
    }
    text = arena_.store(scratch_);
    return Outcome::Value;
}

Outcome MappingEvaluator::makeDate(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    std::array<std::string_view, 3> parts;
    for (std::size_t i = 0; i < value.parts.size() && i < parts.size(); ++i) {
        const Outcome outcome = evaluate(value.parts[i], row, parts[i]);
        if (outcome != Outcome::Value || parts[0].empty())
            return outcome;
    }
    std::optional<PartialDate> date;
    if (value.parts.size() == 3) {
        date = readDateParts(parts[0], parts[1], parts[2]);
    } else if (value.patterns.empty()) {
        date = readIsoDate(parts[0]);
    } else {
        for (std::size_t i = 0; i < value.patterns.size() && !date; ++i)
            date = readDate(parts[0], value.patterns[i], value.century.value_or(0));
    }
    if (!date) {
        QString written = shown(parts[0]);
        if (value.parts.size() == 3)
            written += QLatin1Char('-') + shown(parts[1]) + QLatin1Char('-') + shown(parts[2]);
        text = parts[0];
        return unknown(value, value.otherwise == Otherwise::Keep ? Otherwise::Refuse : value.otherwise, row, text,
                       tr("\"%1\" is not a date.").arg(written), tr("Name its pattern in the mapping."));
    }
    std::string_view other;
    if (!value.plusDays.empty()) {
        const Outcome outcome = evaluate(value.plusDays.front(), row, other);
        if (outcome != Outcome::Value)
            return outcome;
        const auto days = readInteger(other);
        if (!other.empty() && (!days || date->day == 0)) {
            refuse(row, value.column, tr("Days can be added to a whole date only, and only a whole number of them."));
            return Outcome::Refused;
        }
        if (days)
            date = PartialDate::fromDay(date->firstDay().plus(*days));
    }
    if (date->day == 0)
        report_.hit(value.partialRule, *row.file, row.line);
    if (!value.notBefore.empty()) {
        const Outcome outcome = evaluate(value.notBefore.front(), row, other);
        if (outcome != Outcome::Value)
            return outcome;
        const auto bound = readIsoDate(other);
        if (bound && date->lastDay() < bound->firstDay()) {
            report_.hit(value.orderRule, *row.file, row.line);
            date = bound;
        }
    }
    scratch_.clear();
    appendIso(scratch_, *date);
    text = arena_.store(scratch_);
    return Outcome::Value;
}

Outcome MappingEvaluator::makeList(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    std::vector<std::string_view> items;
    for (CompiledValue &part : value.parts) {
        std::string_view item;
        const Outcome outcome = evaluate(part, row, item);
        if (outcome != Outcome::Value)
            return outcome;
        if (!item.empty() && std::find(items.begin(), items.end(), item) == items.end())
            items.push_back(item);
    }
    scratch_.clear();
    for (const std::string_view item : items) {
        if (!scratch_.empty())
            scratch_ += ';';
        scratch_ += item;
    }
    text = arena_.store(scratch_);
    return Outcome::Value;
}

Outcome MappingEvaluator::makeCounter(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    std::string group;
    for (CompiledValue &part : value.parts) {
        std::string_view one;
        const Outcome outcome = evaluate(part, row, one);
        if (outcome != Outcome::Value)
            return outcome;
        group += one;
        group += '\x1F';
    }
    const std::string number = std::to_string(++value.counters[group]);
    const auto digits = std::size_t(value.digits);
    text = arena_.store(number.size() < digits ? std::string(digits - number.size(), '0') + number : number);
    return Outcome::Value;
}

Outcome MappingEvaluator::steps(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    if (!value.before.empty())
        text = text.substr(0, std::min(text.find(value.before), text.size()));
    if (!value.after.empty()) {
        const auto at = text.find(value.after);
        text = at == std::string_view::npos ? text : text.substr(at + value.after.size());
    }
    if (value.translates) {
        const auto found = value.translate.find(text);
        if (found != value.translate.end()) {
            if (found->second.rule >= 0)
                report_.hit(found->second.rule, *row.file, row.line);
            text = found->second.to;
        } else if (!value.lookup) {
            const Outcome outcome = unknown(value, value.otherwise, row, text,
                                            tr("The mapping has no translation for \"%1\".").arg(shown(text)),
                                            tr("Add it to \"translate\"."));
            if (outcome != Outcome::Value)
                return outcome;
        }
    }
    if (value.lookup && !text.empty()) {
        const Outcome outcome = lookUp(value, row, text);
        if (outcome != Outcome::Value)
            return outcome;
    }
    if (value.number && !text.empty())
        return readNumber(value, row, text);
    return Outcome::Value;
}

Outcome MappingEvaluator::lookUp(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    const auto &entries = value.lookup->entries;
    const auto found = value.lookup->ignoreCase ? entries.find(foldedCase(text)) : entries.find(text);
    if (found == entries.end())
        return unknown(value, value.otherwise, row, text,
                       tr("\"%1\" is not found in the look-up \"%2\".").arg(shown(text), value.lookupName),
                       tr("Add a pair to the look-up, or say what becomes of it with \"otherwise\"."));
    if (found->second.rule >= 0)
        report_.hit(found->second.rule, *row.file, row.line);
    text = found->second.to;
    return Outcome::Value;
}

Outcome MappingEvaluator::readNumber(CompiledValue &value, const MappingRow &row, std::string_view &text)
{
    std::string plain;
    for (const char c : text) {
        if (c == value.groupMark && value.groupMark != 0)
            continue;
        plain += c == value.decimalMark ? '.' : c == '.' ? ',' : c;
    }
    if (!readPlainNumber(plain))
        return unknown(value, value.otherwise, row, text, tr("\"%1\" is not a number.").arg(shown(text)),
                       tr("Check the decimal mark in the mapping."));
    text = arena_.store(plain);
    return Outcome::Value;
}

/// A value that no rule knows: what the mapping says becomes of it, with a note.
Outcome MappingEvaluator::unknown(CompiledValue &value, Otherwise otherwise, const MappingRow &row,
                                  std::string_view &text, const QString &what, const QString &remedy)
{
    using enum ImportNote::Severity;
    switch (otherwise) {
    case Otherwise::Refuse:
        refuse(row, value.column, what, remedy);
        return Outcome::Refused;
    case Otherwise::Skip:
        report_.hit(report_.oneOfMany(Warning, value.subject, tr("%1 It is left out.").arg(what),
                                      tr("Further values that are not known are left out.")),
                    *row.file, row.line);
        return Outcome::Skipped;
    case Otherwise::Keep:
        break;
    case Otherwise::Empty:
        report_.hit(report_.oneOfMany(Info, value.subject, tr("%1 It is read as empty.").arg(what),
                                      tr("Further values that are not known are read as empty.")),
                    *row.file, row.line);
        text = {};
        break;
    }
    return Outcome::Value;
}

bool MappingEvaluator::holds(std::vector<CompiledCondition> &conditions, const MappingRow &row)
{
    return std::all_of(conditions.begin(), conditions.end(), [&](CompiledCondition &one) { return holds(one, row); });
}

bool MappingEvaluator::holds(CompiledCondition &condition, const MappingRow &row)
{
    using Test = MappingCondition::Test;
    if (condition.test == Test::Any)
        return std::any_of(condition.any.begin(), condition.any.end(),
                           [&](CompiledCondition &one) { return holds(one, row); });
    std::string_view text;
    if (evaluate(condition.value.front(), row, text) != Outcome::Value)
        return false;
    const auto operand = [&](CompiledValue &value) {
        std::string_view other;
        return evaluate(value, row, other) == Outcome::Value ? other : std::string_view();
    };
    const auto isOneOf = [&] {
        return std::any_of(condition.operands.begin(), condition.operands.end(),
                           [&](CompiledValue &one) { return operand(one) == text; });
    };
    switch (condition.test) {
    case Test::Is:
    case Test::In:
        return isOneOf();
    case Test::IsNot:
    case Test::NotIn:
        return !isOneOf();
    case Test::Empty:
        return text.empty();
    case Test::NotEmpty:
        return !text.empty();
    case Test::AtLeast:
        return !text.empty() && compare(text, operand(condition.operands.front())) >= 0;
    case Test::AtMost:
        return !text.empty() && compare(text, operand(condition.operands.front())) <= 0;
    case Test::Matches:
        return condition.pattern.match(toText(text)).hasMatch();
    case Test::Any:
        break;
    }
    return false;
}

} // namespace entente
