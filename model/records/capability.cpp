// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/capability.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Capability>()
{
    static const Kind kind =
        Describe<Capability>("capability", "capabilities")
            .titled(QT_TRANSLATE_NOOP("Records", "Capability"), QT_TRANSLATE_NOOP("Records", "Capabilities"))
            .help(QT_TRANSLATE_NOOP("Records", "A node of a capability framework."))
            .key<&Capability::key>()
            .field<&Capability::framework>("framework", QT_TRANSLATE_NOOP("Records", "Framework"))
            .field<&Capability::parent>("parent", QT_TRANSLATE_NOOP("Records", "Parent"))
            .field<&Capability::name>("name", QT_TRANSLATE_NOOP("Records", "Name"))
            .field<&Capability::statement>("statement", QT_TRANSLATE_NOOP("Records", "Statement"))
            .in(FieldGroup::Wording)
            .help(QT_TRANSLATE_NOOP("Records", "What the capability is able to do."))
            .longText()
            .field<&Capability::area>("area", QT_TRANSLATE_NOOP("Records", "Area"))
            .scale({"Prepare", "Project", "Engage", "Sustain", "C3", "Protect", "Inform"})
            .field<&Capability::domain>("domain", QT_TRANSLATE_NOOP("Records", "Domain"))
            .scale({"land", "maritime", "air", "space", "cyber", "joint", "special operations", "information"})
            .field<&Capability::unit>("unit", QT_TRANSLATE_NOOP("Records", "Unit"))
            .in(FieldGroup::HowMuch)
            .help(QT_TRANSLATE_NOOP("Records", "Unit of measure of its quantities."))
            .relations({"capability.parent", "requirement.capability", "contribution.capability",
                        "objective.capability", "mapping.capability", "mapping.other"})
            .done();
    return kind;
}

} // namespace entente
