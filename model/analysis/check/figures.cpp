// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void findIncomplete(const CheckRule &self, const CheckContext &, const Dependency &dependency, Findings &findings)
{
    const int missing = dependency.mode == u"k-of-n" && !dependency.k          ? fieldIndex<&Dependency::k>()
                        : dependency.mode == u"supports" && !dependency.weight ? fieldIndex<&Dependency::weight>()
                        : dependency.mode.isEmpty()                            ? fieldIndex<&Dependency::mode>()
                                                                               : -1;
    if (missing >= 0)
        findings.add(self, {anyId(dependency)}, {QLatin1String(kindOf<Dependency>().fields[std::size_t(missing)].name)},
                     missing);
}

void findOnItself(const CheckRule &self, const CheckContext &, const Dependency &dependency, Findings &findings)
{
    if (!dependency.dependent.isEmpty() && dependency.dependent == dependency.on)
        findings.add(self, {anyId(dependency)});
}

Result<Fix> removeFirst(const Snapshot &plan, const Finding &finding)
{
    return removeRecord(plan, finding.records[0], tr("Deletes %1.").arg(recordName(finding.records[0], plan)));
}

/// Whether the mode goes by groups.
bool isGrouped(const Dependency &dependency)
{
    return dependency.mode == u"any-of" || dependency.mode == u"k-of-n";
}

/// The records of the group of @p dependency; none unless it is the first of them, which speaks for all.
std::vector<const Dependency *> groupOf(const CheckContext &context, const Dependency &dependency)
{
    std::vector<const Dependency *> group;
    if (!isGrouped(dependency) || dependency.dependent.isEmpty())
        return group;
    const bool isFirst = !context.any<&Dependency::dependent>(dependency.dependent.uuid, [&](const Dependency &each) {
        return each.id < dependency.id && isGrouped(each) && each.group == dependency.group;
    });
    if (isFirst)
        context.each<&Dependency::dependent>(dependency.dependent.uuid, [&](const Dependency &each) {
            if (isGrouped(each) && each.group == dependency.group)
                group.push_back(&each);
        });
    return group;
}

void findGroupTooSmall(const CheckRule &self, const CheckContext &context, const Dependency &dependency,
                       Findings &findings)
{
    const auto group = groupOf(context, dependency);
    int most = 0;
    for (const Dependency *each : group)
        if (each->mode == u"k-of-n" && each->k)
            most = std::max(most, *each->k);
    if (most > int(group.size()))
        findings.add(self, {anyId(dependency), dependency.dependent}, {dependency.group, most, int(group.size())});
}

void findGroupDiffers(const CheckRule &self, const CheckContext &context, const Dependency &dependency,
                      Findings &findings)
{
    const auto group = groupOf(context, dependency);
    if (std::any_of(group.begin(), group.end(), [&](const Dependency *each) {
            return each->mode != dependency.mode || (each->mode == u"k-of-n" && each->k != dependency.k);
        }))
        findings.add(self, {anyId(dependency), dependency.dependent}, {dependency.group});
}

/// The indicators of a member by name, each by year.
std::map<QString, std::vector<const Indicator *>> seriesOf(const CheckContext &context, const Member &member)
{
    std::map<QString, std::vector<const Indicator *>> series;
    context.each<&Indicator::member>(member.id, [&](const Indicator &indicator) {
        if (indicator.year)
            series[indicator.name].push_back(&indicator);
    });
    for (auto &[name, indicators] : series)
        std::sort(indicators.begin(), indicators.end(), [](const Indicator *a, const Indicator *b) {
            return *a->year != *b->year ? *a->year < *b->year : a->id < b->id;
        });
    return series;
}

void findYearGaps(const CheckRule &self, const CheckContext &context, const Member &member, Findings &findings)
{
    for (const auto &[name, indicators] : seriesOf(context, member)) {
        int missing = 0;
        const Indicator *after = nullptr;
        int first = 0;
        for (std::size_t i = 1; i < indicators.size(); ++i) {
            const int gap = *indicators[i]->year - *indicators[i - 1]->year - 1;
            if (gap > 0 && !after) {
                after = indicators[i];
                first = *indicators[i - 1]->year + 1;
            }
            missing += std::max(gap, 0);
        }
        // A figure for every tenth year is a series of its own kind, not one with holes.
        if (after && missing < int(indicators.size()))
            findings.add(self, {anyId(*after), anyId(member)}, {name, missing, QString::number(first)});
    }
}

void findUnitsDiffer(const CheckRule &self, const CheckContext &context, const Member &member, Findings &findings)
{
    for (const auto &[name, indicators] : seriesOf(context, member)) {
        const auto other = std::find_if(indicators.begin(), indicators.end(),
                                        [&](const Indicator *each) { return each->unit != indicators.front()->unit; });
        if (other != indicators.end())
            findings.add(self, {anyId(**other), anyId(*indicators.front())},
                         {(*other)->unit, indicators.front()->unit});
    }
}

/// The field a term adds to; null when there is none.
const Field *scaleOf(const Catalogue &catalogue, const ScaleTerm &term)
{
    const auto dot = term.scale.indexOf(QLatin1Char('.'));
    const Kind *kind = dot > 0 ? catalogue.find(QStringView(term.scale).left(dot)) : nullptr;
    const Field *field = kind ? kind->field(QStringView(term.scale).mid(dot + 1)) : nullptr;
    return field && field->type == FieldType::Term ? field : nullptr;
}

void findUnknownScale(const CheckRule &self, const CheckContext &context, const ScaleTerm &term, Findings &findings)
{
    if (!term.scale.isEmpty() && !scaleOf(context.plan.catalogue(), term))
        findings.add(self, {anyId(term)}, {term.scale});
}

void findKnownWord(const CheckRule &self, const CheckContext &context, const ScaleTerm &term, Findings &findings)
{
    const Field *field = scaleOf(context.plan.catalogue(), term);
    if (field && std::any_of(field->scale.begin(), field->scale.end(),
                             [&](const char *word) { return term.word == QLatin1String(word); }))
        findings.add(self, {anyId(term)}, {term.word});
}

const CheckRule incomplete =
    Rule({"dependency-incomplete", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A dependency does not say all it must"),
          QT_TRANSLATE_NOOP("Findings", "k-of-n needs its k, supports its weight, and every dependency its mode."),
          QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is empty.")})
        .each<Dependency, findIncomplete>()
        .reads<&Dependency::mode, &Dependency::k, &Dependency::weight>();
const CheckRule onItself =
    Rule({"dependency-on-itself", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A record that depends on itself"),
          QT_TRANSLATE_NOOP("Findings", "It says nothing. Delete it, or name what was meant."),
          QT_TRANSLATE_NOOP("Findings", "%1 has the same record on both ends.")})
        .each<Dependency, findOnItself>()
        .reads<&Dependency::dependent, &Dependency::on>()
        .about<&Dependency::on>()
        .mendedBy(removeFirst);
const CheckRule groupTooSmall =
    Rule({"dependency-group-too-small", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "More is asked for than the group has"),
          QT_TRANSLATE_NOOP("Findings",
                            "k of n is never there when k is larger than n. Correct k, or add to the group."),
          QT_TRANSLATE_NOOP("Findings", "The group \"%3\" of %2 asks for %4 of %5.")})
        .each<Dependency, findGroupTooSmall>()
        .reads<&Dependency::dependent, &Dependency::mode, &Dependency::group, &Dependency::k>()
        .reads<&Dependency::dependent, &Dependency::mode, &Dependency::group, &Dependency::k>(
            {to<&Dependency::dependent>(), from<&Dependency::dependent>()})
        .about<&Dependency::k>();
const CheckRule groupDiffers =
    Rule({"dependency-group-differs", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A group of dependencies that does not agree"),
          QT_TRANSLATE_NOOP("Findings",
                            "Records of one group have one mode and one k. Correct them, or name two groups."),
          QT_TRANSLATE_NOOP("Findings", "The records of the group \"%3\" of %2 differ in mode or k.")})
        .each<Dependency, findGroupDiffers>()
        .reads<&Dependency::dependent, &Dependency::mode, &Dependency::group, &Dependency::k>()
        .reads<&Dependency::dependent, &Dependency::mode, &Dependency::group, &Dependency::k>(
            {to<&Dependency::dependent>(), from<&Dependency::dependent>()})
        .about<&Dependency::mode>();
const CheckRule yearGaps =
    Rule({"indicator-year-gap", Severity::Info, QT_TRANSLATE_NOOP("Findings", "Years without a figure in a series"),
          QT_TRANSLATE_NOOP("Findings", "A sum or a share of those years leaves the member out. Enter the figures."),
          QT_TRANSLATE_NOOP("Findings", "%2 has no figure %3 for %4 years in between, the first of them %5.")})
        .each<Member, findYearGaps>()
        .reads<&Indicator::member, &Indicator::name, &Indicator::year>({to<&Indicator::member>()})
        .about<&Indicator::year>();
const CheckRule unitsDiffer =
    Rule({"indicator-unit-differs", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "Two units in one series of figures"),
          QT_TRANSLATE_NOOP("Findings",
                            "Figures in different units cannot be compared or added. Convert those that differ."),
          QT_TRANSLATE_NOOP("Findings", "%1 is in \"%3\", %2 in \"%4\".")})
        .each<Member, findUnitsDiffer>()
        .reads<&Indicator::member, &Indicator::name, &Indicator::year, &Indicator::unit>({to<&Indicator::member>()})
        .about<&Indicator::unit>();
const CheckRule unknownScale =
    Rule({"term-unknown-scale", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A word for a scale that does not exist"),
          QT_TRANSLATE_NOOP("Findings", "A scale is a kind and a field, such as agreement.type. Correct it."),
          QT_TRANSLATE_NOOP("Findings", "%1 names the scale %2, which does not exist.")})
        .each<ScaleTerm, findUnknownScale>()
        .reads<&ScaleTerm::scale>()
        .about<&ScaleTerm::scale>();
const CheckRule knownWord =
    Rule({"term-already-known", Severity::Info, QT_TRANSLATE_NOOP("Findings", "A word that its scale has anyway"),
          QT_TRANSLATE_NOOP("Findings", "The record adds nothing. Delete it."),
          QT_TRANSLATE_NOOP("Findings", "%1 adds the word \"%2\", which the scale has.")})
        .each<ScaleTerm, findKnownWord>()
        .reads<&ScaleTerm::scale, &ScaleTerm::word>()
        .about<&ScaleTerm::word>()
        .mendedBy(removeFirst);

} // namespace

std::vector<const CheckRule *> figureRules()
{
    return {&incomplete, &onItself, &groupTooSmall, &groupDiffers, &yearGaps, &unitsDiffer, &unknownScale, &knownWord};
}

} // namespace entente
