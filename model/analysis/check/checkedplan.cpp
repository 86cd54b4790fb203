// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/checkedplan.h"

#include "model/analysis/check/touched.h"
#include "model/analysis/parallel.h"

#include <cstring>
#include <set>

namespace entente {

namespace {

/// Beyond this share of the plan a full check is quicker.
constexpr std::size_t partToStartAnew = 4;
constexpr std::size_t fewChanges = 500;

Uuid keyOf(std::uint64_t hash, int kind)
{
    Uuid key;
    std::memcpy(key.bytes.data(), &hash, sizeof hash);
    std::memcpy(key.bytes.data() + sizeof hash, &kind, sizeof kind);
    return key;
}

int kindOfKey(const Uuid &key)
{
    int kind = 0;
    std::memcpy(&kind, key.bytes.data() + sizeof(std::uint64_t), sizeof kind);
    return kind;
}

std::vector<std::uint64_t> distinctKeys(const CheckRule &rule, const CheckContext &context, const Kind &kind,
                                        const Record &record)
{
    std::vector<std::uint64_t> keys;
    rule.keys(context, kind, record, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace

/// One rule at work: gathers entries.
struct CheckedPlan::Work {
    const CheckRule &rule;
    const CheckContext &context;
    std::vector<Entry> entries;
    std::vector<FindingPtr> found = {};
    std::size_t examined = 0;

    void take(int kind, const Uuid &subject)
    {
        for (FindingPtr &finding : found) {
            const int order =
                finding->records.empty() ? 0 : context.plan.catalogue().indexOf(*finding->records.front().kind);
            entries.push_back({kind, subject, order, std::move(finding)});
        }
        found.clear();
        ++examined;
    }
    void examine(int number, const Kind &kind, const Record &record)
    {
        Findings findings(found);
        rule.examine(rule, context, kind, record, findings);
        take(number, record.id);
    }
    void examineAlike(CheckRule::Alike list)
    {
        if (list.size() < 2)
            return;
        Findings findings(found);
        const auto number = std::size_t(kindOfKey(list.front().key));
        rule.examineAlike(rule, context, *context.plan.catalogue().kinds()[number], list, findings);
        take(-1, list.front().key);
    }
    void examinePlan()
    {
        Findings findings(found);
        rule.find(rule, context, findings);
        take(-1, {});
    }
    /// Everything; @p alike becomes the lists of a rule that goes by them.
    void all(RecordLists &alike, const Job &job)
    {
        if (rule.find)
            return examinePlan();
        std::vector<RecordLists::Entry> keyed;
        const auto &kinds = context.plan.catalogue().kinds();
        for (std::size_t number = 0; number < kinds.size(); ++number) {
            const Kind &kind = *kinds[number];
            if (!examines(rule, kind))
                continue;
            for (const auto &chunk : context.plan.table(kind).chunks()) {
                if (job.isCancelled())
                    return;
                for (const RecordPtr &record : *chunk)
                    if (rule.examine)
                        examine(int(number), kind, *record);
                    else
                        for (const std::uint64_t key : distinctKeys(rule, context, kind, *record))
                            keyed.push_back({keyOf(key, int(number)), 0, record.get()});
            }
        }
        if (!rule.examineAlike)
            return;
        alike = RecordLists(std::move(keyed));
        alike.forEachList([&](CheckRule::Alike list) { examineAlike(list); });
    }
};

CheckedPlan::Entries CheckedPlan::arranged(std::vector<Entry> entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.order != b.order)
            return a.order < b.order;
        const auto &one = a.finding->records;
        const auto &other = b.finding->records;
        if (!one.empty() && !other.empty() && one.front().uuid != other.front().uuid)
            return one.front().uuid < other.front().uuid;
        return a.subject < b.subject;
    });
    return std::make_shared<const std::vector<Entry>>(std::move(entries));
}

Result<CheckedPlan> CheckedPlan::check(const Snapshot &plan, const CheckOptions &options, Job &job)
{
    for (const QString &id : options.rules)
        if (std::none_of(checkRules().begin(), checkRules().end(),
                         [&](const CheckRule *rule) { return id == QLatin1String(rule->rule.id); }))
            return Error{
                ErrorCode::WrongUse, QCoreApplication::translate("Check", "There is no rule \"%1\".").arg(id), {}, {}};
    if (job.isCancelled())
        return cancelledError();
    CheckedPlan result;
    result.plan_ = plan;
    result.options_ = options;
    for (const CheckRule *rule : checkRules())
        if (options.rules.empty() ||
            std::find(options.rules.begin(), options.rules.end(), QLatin1String(rule->rule.id)) != options.rules.end())
            result.rules_.push_back(rule);
    result.entries_.resize(result.rules_.size());
    result.alike_.resize(result.rules_.size());
    result.referrers_ = Referrers(plan);
    const CheckContext context(plan, result.referrers_, &plan.derived<RecordIndex>());

    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> examined{0};
    const auto work = [&](bool reports) {
        for (std::size_t i = next++; i < result.rules_.size() && !job.isCancelled(); i = next++) {
            Work one{*result.rules_[i], context, {}};
            one.all(result.alike_[i], job);
            examined += one.examined;
            result.entries_[i] = arranged(std::move(one.entries));
            if (reports)
                job.report(double(i + 1), double(result.rules_.size()));
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < std::min(std::thread::hardware_concurrency(), 8U); ++i)
            others.emplace_back(work, false);
        work(true);
    }
    if (job.isCancelled())
        return cancelledError();
    result.examined_ = examined;
    return result;
}

Result<CheckedPlan> CheckedPlan::advanced(const Snapshot &later, const ChangeSet &changes, Job &job) const
{
    std::size_t records = 0;
    for (const Kind *kind : later.catalogue().kinds())
        records += later.table(*kind).size();
    if (rules_.empty() || changes.changes.size() > std::max(fewChanges, records / partToStartAnew))
        return check(later, options_, job);

    CheckedPlan result = *this;
    result.plan_ = later;
    result.referrers_ = referrers_.advanced(later, changes);
    result.examined_ = 0;
    const CheckContext now(later, result.referrers_);
    const CheckContext before(plan_, referrers_);
    const Touched touched(later, result.referrers_, changes);
    const auto &kinds = later.catalogue().kinds();
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (job.isCancelled())
            return cancelledError();
        const CheckRule &rule = *rules_[i];
        const auto affected = touched.affected(rule);
        Work work{rule, now, {}};
        if (rule.find ? (!affected || !affected->empty()) : !affected) {
            work.all(result.alike_[i], job);
            if (job.isCancelled())
                return cancelledError();
            result.examined_ += work.examined;
            result.entries_[i] = arranged(std::move(work.entries));
            continue;
        }
        if (rule.find)
            continue;
        std::set<Subject> stale; // subjects whose findings are no longer known
        if (rule.examine) {
            stale = *affected;
            for (const auto &[kind, id] : stale)
                if (const RecordPtr record = later.find(*kinds[std::size_t(kind)], id))
                    work.examine(kind, *kinds[std::size_t(kind)], *record);
        } else {
            std::vector<RecordLists::Entry> removed;
            std::vector<RecordLists::Entry> added;
            std::set<Subject> moving = touched.changed(rule);
            moving.insert(affected->begin(), affected->end());
            for (const Subject &place : moving) {
                const Kind &kind = *kinds[std::size_t(place.first)];
                const auto append = [&](const CheckContext &context, std::vector<RecordLists::Entry> &entries) {
                    const RecordPtr record = context.plan.find(kind, place.second);
                    if (!record)
                        return;
                    for (const std::uint64_t hash : distinctKeys(rule, context, kind, *record)) {
                        entries.push_back({keyOf(hash, place.first), 0, record.get()});
                        if (affected->contains(place))
                            stale.emplace(-1, entries.back().key);
                    }
                };
                append(before, removed);
                append(now, added);
            }
            result.alike_[i] = alike_[i].changed(removed, added);
            for (const auto &[none, key] : stale)
                work.examineAlike(result.alike_[i].find(key));
        }
        result.examined_ += work.examined;
        if (stale.empty())
            continue;
        const auto isStale = [&](const Entry &entry) { return stale.contains({entry.kind, entry.subject}); };
        const std::vector<Entry> &old = *entries_[i];
        if (work.entries.empty() && std::none_of(old.begin(), old.end(), isStale))
            continue;
        std::vector<Entry> entries;
        entries.reserve(old.size() + work.entries.size());
        std::copy_if(old.begin(), old.end(), std::back_inserter(entries),
                     [&](const Entry &entry) { return !isStale(entry); });
        std::move(work.entries.begin(), work.entries.end(), std::back_inserter(entries));
        result.entries_[i] = arranged(std::move(entries));
    }
    return result;
}

std::vector<FindingPtr> CheckedPlan::findings() const
{
    std::vector<FindingPtr> all;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const std::size_t first = all.size();
        for (const Entry &entry : *entries_[i])
            all.push_back(entry.finding);
        if (!rules_[i]->examineAlike)
            continue;
        // Two records may share several keys.
        const auto begin = all.begin() + std::ptrdiff_t(first);
        const auto byRecords = [](const FindingPtr &a, const FindingPtr &b) {
            const auto number = [](const AnyId &record) { return record.uuid; };
            const auto &one = a->records;
            const auto &other = b->records;
            return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                                [&](const AnyId &x, const AnyId &y) { return number(x) < number(y); });
        };
        const auto order = [this](const FindingPtr &finding) {
            return plan_.catalogue().indexOf(*finding->records.front().kind);
        };
        std::stable_sort(begin, all.end(), [&](const FindingPtr &a, const FindingPtr &b) {
            return order(a) != order(b) ? order(a) < order(b) : byRecords(a, b);
        });
        all.erase(std::unique(begin, all.end(),
                              [](const FindingPtr &a, const FindingPtr &b) { return a->records == b->records; }),
                  all.end());
    }
    return all;
}

} // namespace entente
