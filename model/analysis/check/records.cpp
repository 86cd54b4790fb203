// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"
#include "model/records/identity.h"

#include <QDate>

#include <algorithm>

namespace entente {

namespace {

void forEachKind(const Snapshot &plan, const std::function<void(const Kind &, const Table &)> &visit)
{
    for (const Kind *kind : plan.catalogue().kinds())
        visit(*kind, plan.table(*kind));
}

QString title(const Field &field)
{
    return QLatin1String(field.name);
}

void findDangling(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto &index = plan.derived<RecordIndex>();
    forEachKind(plan, [&](const Kind &kind, const Table &table) {
        for (const Field &field : kind.fields) {
            if (!field.isReference())
                continue;
            const auto report = [&](const Record &record, const Kind &target, const Uuid &id) {
                findings.add(self.rule, {{&kind, record.id}, {&target, id}}, {title(field)});
            };
            table.forEach([&](const Record &record) {
                if (field.type == FieldType::Reference) {
                    const Uuid &id = field.get<Uuid>(record);
                    if (!id.isNull() && !index.has(field.target(), id))
                        report(record, field.target(), id);
                } else if (field.type == FieldType::References) {
                    for (const Uuid &id : field.get<std::vector<Uuid>>(record))
                        if (!index.has(field.target(), id))
                            report(record, field.target(), id);
                } else if (const AnyId &id = field.get<AnyId>(record); !id.isEmpty() && !index.has(*id.kind, id.uuid)) {
                    report(record, *id.kind, id.uuid);
                }
            });
        }
    });
}

void findMissingRequired(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    forEachKind(plan, [&](const Kind &kind, const Table &table) {
        for (const Field &field : kind.fields)
            if (field.required)
                table.forEach([&](const Record &record) {
                    if (isEmptyValue(field, record))
                        findings.add(self.rule, {{&kind, record.id}}, {title(field)});
                });
    });
}

void findReversed(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    forEachKind(plan, [&](const Kind &kind, const Table &table) {
        if (kind.hasPeriod())
            table.forEach([&](const Record &record) {
                const Period period = kind.period(record);
                if (period.isReversed())
                    findings.add(self.rule, {{&kind, record.id}}, {period.from.toIso(), period.until.toIso()});
            });
    });
}

void findDuplicates(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    forEachKind(plan, [&](const Kind &kind, const Table &table) {
        if (kind.identity().empty())
            return;
        std::vector<std::pair<std::uint64_t, const Record *>> hashes;
        hashes.reserve(table.size());
        table.forEach([&](const Record &record) { hashes.emplace_back(identityHash(kind, record), &record); });
        std::sort(hashes.begin(), hashes.end(), [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
        });
        std::vector<std::pair<const Record *, const Record *>> twins;
        for (auto first = hashes.begin(); first != hashes.end();) {
            auto last = first;
            while (last != hashes.end() && last->first == first->first)
                ++last;
            // Equal hashes are nearly always equal identities; each is compared with the first like it.
            for (auto other = first + 1; other < last; ++other)
                for (auto one = first; one != other; ++one)
                    if (sameIdentity(kind, *one->second, *other->second)) {
                        twins.emplace_back(one->second, other->second);
                        break;
                    }
            first = last;
        }
        std::sort(twins.begin(), twins.end(), [](const auto &a, const auto &b) { return a.second->id < b.second->id; });
        for (const auto &[one, other] : twins)
            findings.add(self.rule, {{&kind, other->id}, {&kind, one->id}}, {QLatin1String(kind.name)});
    });
}

void findOutOfRange(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    forEachKind(plan, [&](const Kind &kind, const Table &table) {
        for (const Field &field : kind.fields) {
            if (!field.isNumeric() || (field.minimum <= -1e300 && field.maximum >= 1e300))
                continue;
            table.forEach([&](const Record &record) {
                std::optional<double> value;
                if (field.type == FieldType::Number)
                    value = field.get<std::optional<double>>(record);
                else if (const auto &whole = field.get<std::optional<int>>(record))
                    value = *whole;
                if (value && !(*value >= field.minimum && *value <= field.maximum))
                    findings.add(self.rule, {{&kind, record.id}}, {title(field), *value});
            });
        }
    });
}

void findUnknownWords(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto &names = references(plan);
    forEachKind(plan, [&](const Kind &kind, const Table &table) {
        for (const Field &field : kind.fields) {
            if (field.type != FieldType::Term || field.scale.empty())
                continue;
            QString known; // the word of the record before: mostly the same again
            table.forEach([&](const Record &record) {
                const QString &word = field.get<Term>(record).word;
                if (word.isEmpty() || word == known)
                    return;
                const bool isKnown = std::any_of(field.scale.begin(), field.scale.end(),
                                                 [&](const char *each) { return word == QLatin1String(each); }) ||
                                     names.addsWord(kind, field, word);
                if (isKnown)
                    known = word;
                else
                    findings.add(self.rule, {{&kind, record.id}}, {title(field), word});
            });
        }
    });
}

const CheckRule dangling{
    {"dangling-reference", Severity::Error,
     QT_TRANSLATE_NOOP("Findings", "A reference to a record that does not exist"),
     QT_TRANSLATE_NOOP("Findings", "The record names another that was deleted or never came in. "
                                   "What depends on it counts nothing. Correct or clear the reference."),
     QT_TRANSLATE_NOOP("Findings", "The field %3 of %1 names %2, which does not exist.")},
    findDangling};
const CheckRule missingRequired{
    {"missing-required", Severity::Error, QT_TRANSLATE_NOOP("Findings", "A required field is empty"),
     QT_TRANSLATE_NOOP("Findings", "Without it the record says nothing that can be counted."),
     QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is empty.")},
    findMissingRequired};
const CheckRule reversed{{"reversed-period", Severity::Error,
                          QT_TRANSLATE_NOOP("Findings", "A period that ends before it begins"),
                          QT_TRANSLATE_NOOP("Findings", "Such a record is never valid. Exchange or correct its days."),
                          QT_TRANSLATE_NOOP("Findings", "%1 begins on %2 and ends on %3.")},
                         findReversed};
const CheckRule duplicate{
    {"duplicate-identity", Severity::Error, QT_TRANSLATE_NOOP("Findings", "Two records claim the same identity"),
     QT_TRANSLATE_NOOP("Findings", "Files and commands cannot tell them apart, and quantities may "
                                   "count twice. Rename or delete one of them."),
     QT_TRANSLATE_NOOP("Findings", "There are two records %1.")},
    findDuplicates};
const CheckRule outOfRange{{"out-of-range", Severity::Warning,
                            QT_TRANSLATE_NOOP("Findings", "A number outside its range"),
                            QT_TRANSLATE_NOOP("Findings", "Levels and weights lie between 0 and 1, quantities are not "
                                                          "negative. Such a quantity counts nothing."),
                            QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is %3.")},
                           findOutOfRange};
const CheckRule unknownWord{
    {"unknown-word", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A word that its scale does not have"),
     QT_TRANSLATE_NOOP("Findings", "Analyses do not know what it means. Use a word of the scale, "
                                   "or add the word to it."),
     QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 says \"%3\".")},
    findUnknownWords};

} // namespace

std::vector<const CheckRule *> recordRules()
{
    return {&dangling, &missingRequired, &reversed, &duplicate, &outOfRange, &unknownWord};
}

} // namespace entente
