// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/checkrule.h"

namespace entente {

/// What the record at hand names in the field of @p Member.
template<auto Member>
[[nodiscard]] Hop to()
{
    return {Hop::Way::To, &kindOf<typename MemberOf<Member>::Owner>, &fieldIndex<Member>};
}
/// The records that name the one at hand in the field of @p Member.
template<auto Member>
[[nodiscard]] Hop from()
{
    return {Hop::Way::From, &kindOf<typename MemberOf<Member>::Owner>, &fieldIndex<Member>};
}
/// Whoever names the record at hand.
[[nodiscard]] inline Hop fromAny()
{
    return {Hop::Way::FromAny};
}
/// Whatever the record at hand names.
[[nodiscard]] inline Hop toAny()
{
    return {Hop::Way::ToAny};
}

/// Writes a CheckRule down:
/// @code
/// const CheckRule rule = Rule({"host-not-participant", ...})
///     .each<Exercise, findHostMissing>()
///     .reads<&Exercise::host>()
///     .reads<&Participation::exercise, &Participation::member>({to<&Participation::exercise>()})
///     .about<&Exercise::host>();
/// @endcode
class Rule
{
public:
    explicit Rule(const FindingRule &rule) { rule_.rule = rule; }
    operator CheckRule() && { return std::move(rule_); } // NOLINT(google-explicit-constructor): the end of the chain

    /// Examines each record of T.
    template<class T, void (*Examine)(const CheckRule &, const CheckContext &, const T &, Findings &)>
    Rule &&each() &&
    {
        rule_.kinds = {&kindOf<T>};
        rule_.examine = [](const CheckRule &self, const CheckContext &context, const Kind &, const Record &record,
                           Findings &findings) { Examine(self, context, static_cast<const T &>(record), findings); };
        return std::move(*this);
    }
    Rule &&eachOf(std::vector<const Kind &(*)()> kinds, CheckRule::Examine examine) &&
    {
        rule_.kinds = std::move(kinds);
        rule_.examine = examine;
        return std::move(*this);
    }
    Rule &&alike(std::vector<const Kind &(*)()> kinds, CheckRule::Keys keys, CheckRule::ExamineAlike examine) &&
    {
        rule_.kinds = std::move(kinds);
        rule_.keys = keys;
        rule_.examineAlike = examine;
        return std::move(*this);
    }
    Rule &&plan(CheckRule::Find find) &&
    {
        rule_.find = find;
        return std::move(*this);
    }
    /// Reads fields of one kind; @p path leads from such a record to the examined ones.
    template<auto First, auto... Rest>
    Rule &&reads(std::vector<Hop> path = {}) &&
    {
        rule_.reads.push_back({&kindOf<typename MemberOf<First>::Owner>,
                               [](std::vector<int> &to) {
                                   appendFields<First>(to);
                                   (appendFields<Rest>(to), ...);
                               },
                               false, false, false, std::move(path)});
        return std::move(*this);
    }
    /// Reads whether records of T are there.
    template<class T>
    Rule &&readsPresence(std::vector<Hop> path) &&
    {
        rule_.reads.push_back({&kindOf<T>, nullptr, true, false, false, std::move(path)});
        return std::move(*this);
    }
    Rule &&readsAnyPresence(std::vector<Hop> path) &&
    {
        rule_.reads.push_back({nullptr, nullptr, true, false, false, std::move(path)});
        return std::move(*this);
    }
    /// Reads any field of any kind.
    Rule &&readsAll(std::vector<Hop> path = {}) &&
    {
        rule_.reads.push_back({nullptr, nullptr, false, false, false, std::move(path)});
        return std::move(*this);
    }
    /// Reads labels of any kind.
    Rule &&readsLabel(std::vector<Hop> path = {}) &&
    {
        rule_.reads.push_back({nullptr, nullptr, false, true, false, std::move(path)});
        return std::move(*this);
    }
    template<class T>
    Rule &&readsWholePresence() &&
    {
        rule_.reads.push_back({&kindOf<T>, nullptr, true, false, true, {}});
        return std::move(*this);
    }
    /// Reads something that everything depends on.
    template<auto First, auto... Rest>
    Rule &&readsWhole() &&
    {
        std::move(*this).template reads<First, Rest...>();
        rule_.reads.back().whole = true;
        return std::move(*this);
    }
    template<auto Member>
    Rule &&about() &&
    {
        rule_.field = &fieldIndex<Member>;
        return std::move(*this);
    }
    Rule &&mendedBy(CheckRule::MakeFix fix) &&
    {
        rule_.fix = fix;
        return std::move(*this);
    }
    Rule &&merged() &&
    {
        rule_.merges = true;
        return std::move(*this);
    }

private:
    CheckRule rule_;
};

} // namespace entente
