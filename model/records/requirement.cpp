// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/requirement.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Requirement>()
{
    static const Kind kind =
        Describe<Requirement>("requirement", "requirements")
            .titled(QT_TRANSLATE_NOOP("Records", "Requirement"), QT_TRANSLATE_NOOP("Records", "Requirements"))
            .help(QT_TRANSLATE_NOOP("Records", "A situation's need of a quantity of a capability over a period."))
            .key<&Requirement::key>()
            .field<&Requirement::situation>("situation", QT_TRANSLATE_NOOP("Records", "Situation"))
            .required()
            .field<&Requirement::capability>("capability", QT_TRANSLATE_NOOP("Records", "Capability"))
            .required()
            .field<&Requirement::quantity>("quantity", QT_TRANSLATE_NOOP("Records", "Quantity"))
            .in(FieldGroup::HowMuch)
            .unitFrom("capability.unit")
            .range(0)
            .help(QT_TRANSLATE_NOOP("Records", "In the unit of the capability."))
            .field<&Requirement::noticeDays>("notice_days", QT_TRANSLATE_NOOP("Records", "Notice"))
            .in(FieldGroup::When)
            .unit(QT_TRANSLATE_NOOP("Records", "days"))
            .range(0, 100000)
            .help(QT_TRANSLATE_NOOP("Records",
                                    "Contributions with a longer notice do not count; empty takes the situation's."))
            .field<&Requirement::priority>("priority", QT_TRANSLATE_NOOP("Records", "Priority"))
            .range(1, 5)
            .help(QT_TRANSLATE_NOOP("Records", "1 is the highest, 5 the lowest."))
            .period<&Requirement::period>()
            .relations({"target.requirement"})
            .done();
    return kind;
}

} // namespace entente
