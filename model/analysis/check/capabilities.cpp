// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"

namespace entente {

namespace {

/// Whether the record names a capability that others name as their parent.
bool onBranch(const CompiledPlan &compiled, Id<Capability> id)
{
    const int capability = compiled.findCapability(id);
    return capability >= 0 && compiled.leafOf(capability) < 0;
}

template<class T>
void findOnBranch(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    for (const T &record : plan.all<T>())
        if (onBranch(compiled, record.capability))
            findings.add(self.rule, {anyId(record), anyId(record.capability)});
}

void findMissingUnit(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    std::vector<int> quantities(compiled.capabilities().size());
    const auto count = [&](Id<Capability> id, const std::optional<double> &quantity) {
        if (const int at = compiled.findCapability(id); at >= 0 && quantity)
            ++quantities[std::size_t(at)];
    };
    for (const Contribution &record : plan.all<Contribution>())
        count(record.capability, record.quantity);
    for (const Requirement &record : plan.all<Requirement>())
        count(record.capability, record.quantity);
    for (const Capability &capability : plan.all<Capability>())
        if (const int uses = quantities[std::size_t(compiled.findCapability(idOf(capability)))];
            uses > 0 && capability.unit.isEmpty())
            findings.add(self.rule, {anyId(capability)}, {uses});
}

template<class T>
void appendWithoutQuantity(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const T &record : plan.all<T>())
        if (!record.quantity)
            findings.add(self.rule, {anyId(record)});
}

void findMissingQuantity(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    appendWithoutQuantity<Requirement>(self, plan, findings);
    appendWithoutQuantity<Target>(self, plan, findings);
    appendWithoutQuantity<Contribution>(self, plan, findings);
}

void findHugeQuantity(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto visit = [&](const auto &record) {
        if (record.quantity && *record.quantity > CompiledPlan::largestQuantity)
            findings.add(self.rule, {anyId(record)}, {*record.quantity});
    };
    for (const Requirement &record : plan.all<Requirement>())
        visit(record);
    for (const Contribution &record : plan.all<Contribution>())
        visit(record);
}

void findWithoutFramework(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Capability &capability : plan.all<Capability>())
        if (capability.framework.isNull() && capability.parent.isNull())
            findings.add(self.rule, {anyId(capability)});
}

void findFrameworkDiffers(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Capability &capability : plan.all<Capability>()) {
        const Capability *parent = plan.find(capability.parent);
        if (parent && !capability.framework.isNull() && !parent->framework.isNull() &&
            capability.framework != parent->framework)
            findings.add(self.rule, {anyId(capability), anyId(*parent)});
    }
}

const CheckRule missingUnit{
    {"missing-unit", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "Quantities of a capability without a unit"),
     QT_TRANSLATE_NOOP("Findings",
                       "Nobody can tell what is counted: aircraft or squadrons. Give the capability a unit."),
     QT_TRANSLATE_NOOP("Findings", "%1 has no unit, and %2 quantities.")},
    findMissingUnit};
const CheckRule requirementOnBranch{
    {"requirement-on-branch", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A requirement of a capability that has others below it"),
     QT_TRANSLATE_NOOP("Findings",
                       "Only leaves take part in the gap arithmetic; this line does not. Require the leaves."),
     QT_TRANSLATE_NOOP("Findings", "%1 requires %2, which is no leaf: it does not count.")},
    findOnBranch<Requirement>};
const CheckRule contributionOnBranch{
    {"contribution-on-branch", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A contribution to a capability that has others below it"),
     QT_TRANSLATE_NOOP("Findings",
                       "Only leaves take part in the gap arithmetic; this contribution does not. Name a leaf."),
     QT_TRANSLATE_NOOP("Findings", "%1 gives %2, which is no leaf: it does not count.")},
    findOnBranch<Contribution>};
const CheckRule missingQuantity{
    {"missing-quantity", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "No quantity is given"),
     QT_TRANSLATE_NOOP("Findings",
                       "Unknown is not zero, but it cannot be counted either: the record is left out of every sum."),
     QT_TRANSLATE_NOOP("Findings", "%1 has no quantity and does not count.")},
    findMissingQuantity};
const CheckRule hugeQuantity{{"quantity-too-large", Severity::Warning,
                              QT_TRANSLATE_NOOP("Findings", "A quantity beyond the arithmetic"),
                              QT_TRANSLATE_NOOP("Findings", "Quantities above 1e15 count as 1e15. Use a larger unit."),
                              QT_TRANSLATE_NOOP("Findings", "The quantity of %1 is %2.")},
                             findHugeQuantity};
const CheckRule withoutFramework{{"capability-without-framework", Severity::Info,
                                  QT_TRANSLATE_NOOP("Findings", "A capability that belongs to no framework"),
                                  QT_TRANSLATE_NOOP("Findings", "Views by framework do not show it."),
                                  QT_TRANSLATE_NOOP("Findings", "%1 has neither a framework nor a parent.")},
                                 findWithoutFramework};
const CheckRule frameworkDiffers{
    {"capability-framework-differs", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A capability in another framework than its parent"),
     QT_TRANSLATE_NOOP("Findings", "A hierarchy belongs to one framework; a mapping relates two of them."),
     QT_TRANSLATE_NOOP("Findings", "%1 and its parent %2 are in different frameworks.")},
    findFrameworkDiffers};

} // namespace

std::vector<const CheckRule *> capabilityRules()
{
    return {&missingUnit,  &requirementOnBranch, &contributionOnBranch, &missingQuantity,
            &hugeQuantity, &withoutFramework,    &frameworkDiffers};
}

} // namespace entente
