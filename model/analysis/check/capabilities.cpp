// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"
#include "model/analysis/compiledplan.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// Whether others name it as their parent.
bool isBranch(const CheckContext &context, Id<Capability> id)
{
    return context.exists(kindOf<Capability>(), id.uuid) && context.count<&Capability::parent>(id.uuid) > 0;
}

template<class T>
void findOnBranch(const CheckRule &self, const CheckContext &context, const T &record, Findings &findings)
{
    if (isBranch(context, record.capability))
        findings.add(self, {anyId(record), anyId(record.capability)});
}

void findMissingUnit(const CheckRule &self, const CheckContext &context, const Capability &capability,
                     Findings &findings)
{
    if (!capability.unit.isEmpty())
        return;
    int quantities = 0;
    const auto count = [&](const auto &record) { quantities += record.quantity ? 1 : 0; };
    context.each<&Contribution::capability>(capability.id, count);
    context.each<&Requirement::capability>(capability.id, count);
    if (quantities > 0)
        findings.add(self, {anyId(capability)}, {quantities});
}

/// The quantity of a record of one of the kinds that have one.
std::optional<double> quantityOf(const Kind &kind, const Record &record)
{
    return kind.field(u"quantity")->get<std::optional<double>>(record);
}

void findMissingQuantity(const CheckRule &self, const CheckContext &, const Kind &kind, const Record &record,
                         Findings &findings)
{
    if (!quantityOf(kind, record))
        findings.add(self, {{&kind, record.id}}, {}, kind.indexOf(u"quantity"));
}

void findHugeQuantity(const CheckRule &self, const CheckContext &, const Kind &kind, const Record &record,
                      Findings &findings)
{
    if (const auto quantity = quantityOf(kind, record); quantity && *quantity > CompiledPlan::largestQuantity)
        findings.add(self, {{&kind, record.id}}, {*quantity}, kind.indexOf(u"quantity"));
}

void findWithoutFramework(const CheckRule &self, const CheckContext &, const Capability &capability, Findings &findings)
{
    if (capability.framework.isNull() && capability.parent.isNull())
        findings.add(self, {anyId(capability)});
}

void findFrameworkDiffers(const CheckRule &self, const CheckContext &context, const Capability &capability,
                          Findings &findings)
{
    const Capability *parent = context.find(capability.parent);
    if (parent && !capability.framework.isNull() && !parent->framework.isNull() &&
        capability.framework != parent->framework)
        findings.add(self, {anyId(capability), anyId(*parent)});
}

Result<Fix> followParent(const Snapshot &plan, const Finding &finding)
{
    const Capability *capability = plan.find(Id<Capability>{finding.records[0].uuid});
    const Capability *parent = plan.find(Id<Capability>{finding.records[1].uuid});
    if (!capability || !parent || capability->parent != idOf(*parent))
        return cannotFix(tr("It does not hold any more."));
    for (const Capability &child : plan.all<Capability>())
        if (child.parent == idOf(*capability) && !child.framework.isNull())
            return cannotFix(tr("There are capabilities below %1, which would have to follow. Move the branch by hand.")
                                 .arg(recordName(finding.records[0], plan)));
    return changeRecord(
        plan, finding.records[0],
        tr("Moves %1 into the framework of its parent %2.")
            .arg(recordName(finding.records[0], plan), recordName(finding.records[1], plan)),
        [&](const Kind &, Record &record) { static_cast<Capability &>(record).framework = parent->framework; });
}

void findOrphan(const CheckRule &self, const CheckContext &context, const Capability &capability, Findings &findings)
{
    if (!capability.parent.isNull() || context.count<&Capability::parent>(capability.id) > 0)
        return;
    if (context.referrers.find(capability.id).empty())
        findings.add(self, {anyId(capability)});
}

Result<Fix> removeOrphan(const Snapshot &plan, const Finding &finding)
{
    return removeRecord(plan, finding.records[0],
                        tr("Deletes %1, to which nothing refers.").arg(recordName(finding.records[0], plan)));
}

void findNeverRequired(const CheckRule &self, const CheckContext &context, const Capability &capability,
                       Findings &findings)
{
    const auto offers = context.count<&Contribution::capability>(capability.id);
    if (offers > 0 && context.count<&Capability::parent>(capability.id) == 0 &&
        context.count<&Requirement::capability>(capability.id) == 0)
        findings.add(self, {anyId(capability)}, {int(offers)});
}

void findMappingWithin(const CheckRule &self, const CheckContext &context, const CapabilityMapping &mapping,
                       Findings &findings)
{
    const Capability *capability = context.find(mapping.capability);
    const Capability *other = context.find(mapping.other);
    if (capability && other && capability != other && !capability->framework.isNull() &&
        capability->framework == other->framework)
        findings.add(self, {anyId(mapping), anyId(capability->framework)});
}

void findMappingOnItself(const CheckRule &self, const CheckContext &, const CapabilityMapping &mapping,
                         Findings &findings)
{
    if (!mapping.capability.isNull() && mapping.capability == mapping.other)
        findings.add(self, {anyId(mapping)});
}

Result<Fix> removeMapping(const Snapshot &plan, const Finding &finding)
{
    return removeRecord(plan, finding.records[0], tr("Deletes %1.").arg(recordName(finding.records[0], plan)));
}

const CheckRule missingUnit =
    Rule({"missing-unit", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "Quantities of a capability without a unit"),
          QT_TRANSLATE_NOOP("Findings",
                            "Nobody can tell what is counted: aircraft or squadrons. Give the capability a unit."),
          QT_TRANSLATE_NOOP("Findings", "%1 has no unit, and %2 quantities.")})
        .each<Capability, findMissingUnit>()
        .reads<&Capability::unit>()
        .reads<&Contribution::capability, &Contribution::quantity>({to<&Contribution::capability>()})
        .reads<&Requirement::capability, &Requirement::quantity>({to<&Requirement::capability>()})
        .about<&Capability::unit>();
const CheckRule requirementOnBranch =
    Rule({"requirement-on-branch", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A requirement of a capability that has others below it"),
          QT_TRANSLATE_NOOP("Findings",
                            "Only leaves take part in the gap arithmetic; this line does not. Require the leaves."),
          QT_TRANSLATE_NOOP("Findings", "%1 requires %2, which is no leaf: it does not count.")})
        .each<Requirement, findOnBranch<Requirement>>()
        .reads<&Requirement::capability>()
        .reads<&Capability::parent>({to<&Capability::parent>(), from<&Requirement::capability>()})
        .readsPresence<Capability>({from<&Requirement::capability>()})
        .about<&Requirement::capability>();
const CheckRule contributionOnBranch =
    Rule({"contribution-on-branch", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A contribution to a capability that has others below it"),
          QT_TRANSLATE_NOOP("Findings",
                            "Only leaves take part in the gap arithmetic; this contribution does not. Name a leaf."),
          QT_TRANSLATE_NOOP("Findings", "%1 gives %2, which is no leaf: it does not count.")})
        .each<Contribution, findOnBranch<Contribution>>()
        .reads<&Contribution::capability>()
        .reads<&Capability::parent>({to<&Capability::parent>(), from<&Contribution::capability>()})
        .readsPresence<Capability>({from<&Contribution::capability>()})
        .about<&Contribution::capability>();
const CheckRule missingQuantity =
    Rule({"missing-quantity", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "No quantity is given"),
          QT_TRANSLATE_NOOP(
              "Findings", "Unknown is not zero, but it cannot be counted either: the record is left out of every sum."),
          QT_TRANSLATE_NOOP("Findings", "%1 has no quantity and does not count.")})
        .eachOf({&kindOf<Requirement>, &kindOf<Target>, &kindOf<Contribution>}, findMissingQuantity)
        .reads<&Requirement::quantity>()
        .reads<&Target::quantity>()
        .reads<&Contribution::quantity>();
const CheckRule hugeQuantity =
    Rule({"quantity-too-large", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A quantity beyond the arithmetic"),
          QT_TRANSLATE_NOOP("Findings", "Quantities above 1e15 count as 1e15. Use a larger unit."),
          QT_TRANSLATE_NOOP("Findings", "The quantity of %1 is %2.")})
        .eachOf({&kindOf<Requirement>, &kindOf<Contribution>}, findHugeQuantity)
        .reads<&Requirement::quantity>()
        .reads<&Contribution::quantity>();
const CheckRule withoutFramework = Rule({"capability-without-framework", Severity::Info,
                                         QT_TRANSLATE_NOOP("Findings", "A capability that belongs to no framework"),
                                         QT_TRANSLATE_NOOP("Findings", "Views by framework do not show it."),
                                         QT_TRANSLATE_NOOP("Findings", "%1 has neither a framework nor a parent.")})
                                       .each<Capability, findWithoutFramework>()
                                       .reads<&Capability::framework, &Capability::parent>()
                                       .about<&Capability::framework>();
const CheckRule frameworkDiffers =
    Rule({"capability-framework-differs", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A capability in another framework than its parent"),
          QT_TRANSLATE_NOOP("Findings", "A hierarchy belongs to one framework; a mapping relates two of them."),
          QT_TRANSLATE_NOOP("Findings", "%1 and its parent %2 are in different frameworks.")})
        .each<Capability, findFrameworkDiffers>()
        .reads<&Capability::framework, &Capability::parent>()
        .reads<&Capability::framework>({from<&Capability::parent>()})
        .about<&Capability::framework>()
        .mendedBy(followParent);

const CheckRule orphan =
    Rule({"orphan-capability", Severity::Info, QT_TRANSLATE_NOOP("Findings", "A capability that nothing refers to"),
          QT_TRANSLATE_NOOP("Findings", "It has no parent, nothing below it, and nobody requires, gives, trains or "
                                        "maps it. Place it in its hierarchy, or delete it."),
          QT_TRANSLATE_NOOP("Findings", "%1 stands alone: nothing refers to it.")})
        .each<Capability, findOrphan>()
        .reads<&Capability::parent>()
        .readsAll({toAny()})
        .about<&Capability::parent>()
        .mendedBy(removeOrphan);
const CheckRule neverRequired =
    Rule({"capability-never-required", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "Contributions to a capability that nobody requires"),
          QT_TRANSLATE_NOOP("Findings",
                            "They take part in no figure. Require the capability in a situation, or name another one."),
          QT_TRANSLATE_NOOP("Findings", "No situation requires %1; %2 contributions give it.")})
        .each<Capability, findNeverRequired>()
        .reads<&Capability::parent>({to<&Capability::parent>()})
        .reads<&Contribution::capability>({to<&Contribution::capability>()})
        .reads<&Requirement::capability>({to<&Requirement::capability>()});
const CheckRule mappingWithin =
    Rule({"mapping-within-framework", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A mapping between capabilities of one framework"),
          QT_TRANSLATE_NOOP(
              "Findings", "A mapping relates two frameworks; inside one the hierarchy does. Correct one of its ends."),
          QT_TRANSLATE_NOOP("Findings", "Both ends of %1 are in %2.")})
        .each<CapabilityMapping, findMappingWithin>()
        .reads<&CapabilityMapping::capability, &CapabilityMapping::other>()
        .reads<&Capability::framework>({from<&CapabilityMapping::capability>()})
        .reads<&Capability::framework>({from<&CapabilityMapping::other>()})
        .about<&CapabilityMapping::other>();
const CheckRule mappingOnItself =
    Rule({"mapping-on-itself", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A capability that is mapped to itself"),
          QT_TRANSLATE_NOOP("Findings", "It says nothing. Delete it, or name what was meant."),
          QT_TRANSLATE_NOOP("Findings", "%1 has the same capability on both ends.")})
        .each<CapabilityMapping, findMappingOnItself>()
        .reads<&CapabilityMapping::capability, &CapabilityMapping::other>()
        .about<&CapabilityMapping::other>()
        .mendedBy(removeMapping);

} // namespace

std::vector<const CheckRule *> capabilityRules()
{
    return {&missingUnit,   &requirementOnBranch, &contributionOnBranch, &missingQuantity,
            &hugeQuantity,  &withoutFramework,    &frameworkDiffers,     &orphan,
            &neverRequired, &mappingWithin,       &mappingOnItself};
}

} // namespace entente
