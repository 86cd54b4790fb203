// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/target.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Target>()
{
    static const Kind kind =
        Describe<Target>("target", "targets")
            .titled(QT_TRANSLATE_NOOP("Records", "Target"), QT_TRANSLATE_NOOP("Records", "Targets"))
            .help(QT_TRANSLATE_NOOP("Records", "The part of a requirement apportioned to a member."))
            .key<&Target::key>()
            .field<&Target::requirement>("requirement", QT_TRANSLATE_NOOP("Records", "Requirement"))
            .required()
            .field<&Target::member>("member", QT_TRANSLATE_NOOP("Records", "Member"))
            .in(FieldGroup::Who)
            .required()
            .field<&Target::quantity>("quantity", QT_TRANSLATE_NOOP("Records", "Quantity"))
            .in(FieldGroup::HowMuch)
            .unitFrom("requirement.capability.unit")
            .range(0)
            .period<&Target::period>()
            .done();
    return kind;
}

} // namespace entente
