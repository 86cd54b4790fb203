// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"
#include "model/records/identity.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

QString title(const Field &field)
{
    return QLatin1String(field.name);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void findDangling(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                  Findings &findings)
{
    forEachReference(kind, record, [&](int field, const Kind &target, const Uuid &id) {
        if (!context.exists(target, id))
            findings.add(self, {{&kind, record.id}, {&target, id}}, {title(kind.fields[std::size_t(field)])}, field);
    });
}

Result<Fix> clearDangling(const Snapshot &plan, const Finding &finding)
{
    const AnyId &owner = finding.records[0];
    const Uuid &target = finding.records[1].uuid;
    const Field &field = owner.kind->fields[std::size_t(finding.field)];
    if (plan.find(finding.records[1]))
        return cannotFix(tr("The record is there again."));
    if (field.required)
        return cannotFix(tr("%1 cannot be without %2. Correct the field, or delete the record.")
                             .arg(recordName(owner, plan), title(field)));
    return changeRecord(
        plan, owner,
        tr("Clears what does not exist from the field %2 of %1.").arg(recordName(owner, plan), title(field)),
        [&](const Kind &, Record &record) {
            if (field.type == FieldType::References)
                std::erase(field.edit<std::vector<Uuid>>(record), target);
            else if (field.type == FieldType::AnyReference)
                field.edit<AnyId>(record) = {};
            else if (field.get<Uuid>(record) == target)
                field.edit<Uuid>(record) = {};
        });
}

void findMissingRequired(const CheckRule &self, const CheckContext &, const Kind &kind, const Record &record,
                         Findings &findings)
{
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (kind.fields[i].required && isEmptyValue(kind.fields[i], record))
            findings.add(self, {{&kind, record.id}}, {title(kind.fields[i])}, int(i));
}

void findReversed(const CheckRule &self, const CheckContext &, const Kind &kind, const Record &record,
                  Findings &findings)
{
    if (!kind.hasPeriod())
        return;
    const Period period = kind.period(record);
    if (period.isReversed())
        findings.add(self, {{&kind, record.id}}, {period.from.toIso(), period.until.toIso()}, kind.indexOf(u"from"));
}

Result<Fix> exchangeDays(const Snapshot &plan, const Finding &finding)
{
    const AnyId &owner = finding.records[0];
    const RecordPtr record = plan.find(owner);
    if (!record || !owner.kind->period(*record).isReversed())
        return cannotFix(tr("It does not hold any more."));
    const Period period = owner.kind->period(*record);
    return changeRecord(plan, owner,
                        tr("Exchanges the days of %1: from %2 until %3.")
                            .arg(recordName(owner, plan), period.until.toIso(), period.from.toIso()),
                        [&](const Kind &kind, Record &changed) {
                            kind.field(u"from")->edit<PartialDate>(changed) = period.until;
                            kind.field(u"until")->edit<PartialDate>(changed) = period.from;
                        });
}

std::optional<double> numberOf(const Field &field, const Record &record)
{
    if (field.type == FieldType::Number)
        return field.get<std::optional<double>>(record);
    if (const auto &whole = field.get<std::optional<int>>(record))
        return *whole;
    return std::nullopt;
}

void findOutOfRange(const CheckRule &self, const CheckContext &, const Kind &kind, const Record &record,
                    Findings &findings)
{
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field &field = kind.fields[i];
        if (!field.isNumeric() || (field.minimum <= -1e300 && field.maximum >= 1e300))
            continue;
        if (const auto value = numberOf(field, record); value && !(*value >= field.minimum && *value <= field.maximum))
            findings.add(self, {{&kind, record.id}}, {title(field), *value}, int(i));
    }
}

Result<Fix> moveIntoRange(const Snapshot &plan, const Finding &finding)
{
    const AnyId &owner = finding.records[0];
    const Field &field = owner.kind->fields[std::size_t(finding.field)];
    const RecordPtr record = plan.find(owner);
    const auto value = record ? numberOf(field, *record) : std::nullopt;
    if (!value || std::isnan(*value))
        return cannotFix(tr("It is no number; correct it."));
    const double bound = std::clamp(*value, field.minimum, field.maximum);
    return changeRecord(
        plan, owner, tr("Sets the field %2 of %1 to %3.").arg(recordName(owner, plan), title(field), numberText(bound)),
        [&](const Kind &, Record &changed) {
            if (field.type == FieldType::Number)
                field.edit<std::optional<double>>(changed) = bound;
            else
                field.edit<std::optional<int>>(changed) = int(bound);
        });
}

bool isKnownWord(const Snapshot &plan, const Kind &kind, const Field &field, const QString &word)
{
    return std::any_of(field.scale.begin(), field.scale.end(),
                       [&](const char *each) { return word == QLatin1String(each); }) ||
           references(plan).addsWord(kind, field, word);
}

void findUnknownWords(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                      Findings &findings)
{
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field &field = kind.fields[i];
        if (field.type != FieldType::Term || field.scale.empty())
            continue;
        const QString &word = field.get<Term>(record).word;
        if (!word.isEmpty() && !isKnownWord(context.plan, kind, field, word))
            findings.add(self, {{&kind, record.id}}, {title(field), word}, int(i));
    }
}

/// Letters and digits in lower case: `Confirmed` and `k of n` are known by other spellings.
QString plainWord(const QString &word)
{
    QString plain;
    for (const QChar letter : word)
        if (letter.isLetterOrNumber())
            plain += letter.toLower();
    return plain;
}

Result<Fix> learnWord(const Snapshot &plan, const Finding &finding)
{
    const AnyId &owner = finding.records[0];
    const Field &field = owner.kind->fields[std::size_t(finding.field)];
    const RecordPtr record = plan.find(owner);
    const QString word = record ? field.get<Term>(*record).word : QString();
    if (word.isEmpty() || isKnownWord(plan, *owner.kind, field, word))
        return cannotFix(tr("It does not hold any more."));
    for (const char *each : field.scale)
        if (const QString known = QLatin1String(each); plainWord(known) == plainWord(word))
            return changeRecord(
                plan, owner,
                tr("Writes \"%3\" in the field %2 of %1.").arg(recordName(owner, plan), title(field), known),
                [&](const Kind &, Record &changed) { field.edit<Term>(changed).word = known; });
    auto term = std::make_shared<ScaleTerm>();
    term->id = Uuid::create();
    term->scale = QLatin1String(owner.kind->name) + QLatin1Char('.') + QLatin1String(field.name);
    term->word = word;
    Fix fix;
    fix.sentence = tr("Adds the word \"%1\" to the scale %2 of this plan.").arg(word, term->scale);
    fix.changes.put(kindOf<ScaleTerm>(), std::move(term));
    return fix;
}

const CheckRule dangling =
    Rule({"dangling-reference", Severity::Error,
          QT_TRANSLATE_NOOP("Findings", "A reference to a record that does not exist"),
          QT_TRANSLATE_NOOP("Findings", "The record names another that was deleted or never came in. "
                                        "What depends on it counts nothing. Correct or clear the reference."),
          QT_TRANSLATE_NOOP("Findings", "The field %3 of %1 names %2, which does not exist.")})
        .eachOf({}, findDangling)
        .readsAll()
        .readsAnyPresence({fromAny()})
        .mendedBy(clearDangling);
const CheckRule missingRequired =
    Rule({"missing-required", Severity::Error, QT_TRANSLATE_NOOP("Findings", "A required field is empty"),
          QT_TRANSLATE_NOOP("Findings", "Without it the record says nothing that can be counted."),
          QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is empty.")})
        .eachOf({}, findMissingRequired)
        .readsAll();
const CheckRule reversed =
    Rule({"reversed-period", Severity::Error, QT_TRANSLATE_NOOP("Findings", "A period that ends before it begins"),
          QT_TRANSLATE_NOOP("Findings", "Such a record is never valid. Exchange or correct its days."),
          QT_TRANSLATE_NOOP("Findings", "%1 begins on %2 and ends on %3.")})
        .eachOf({}, findReversed)
        .readsAll()
        .mendedBy(exchangeDays);
const CheckRule outOfRange =
    Rule({"out-of-range", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A number outside its range"),
          QT_TRANSLATE_NOOP("Findings", "Levels and weights lie between 0 and 1, quantities are not "
                                        "negative. Such a quantity counts nothing."),
          QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is %3.")})
        .eachOf({}, findOutOfRange)
        .readsAll()
        .mendedBy(moveIntoRange);
const CheckRule unknownWord =
    Rule({"unknown-word", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A word that its scale does not have"),
          QT_TRANSLATE_NOOP("Findings", "Analyses do not know what it means. Use a word of the scale, "
                                        "or add the word to it."),
          QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 says \"%3\".")})
        .eachOf({}, findUnknownWords)
        .readsAll()
        .readsWhole<&ScaleTerm::scale, &ScaleTerm::word>()
        .mendedBy(learnWord);

} // namespace

std::vector<const CheckRule *> recordRules()
{
    return {&dangling, &missingRequired, &reversed, &outOfRange, &unknownWord};
}

} // namespace entente
