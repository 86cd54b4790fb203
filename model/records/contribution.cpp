// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/contribution.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Contribution>()
{
    static const Kind kind =
        Describe<Contribution>("contribution", "contributions")
            .titled(QT_TRANSLATE_NOOP("Records", "Contribution"), QT_TRANSLATE_NOOP("Records", "Contributions"))
            .help(QT_TRANSLATE_NOOP("Records", "What a member offers, when, how soon and on which agreements."))
            .key<&Contribution::key>()
            .field<&Contribution::member>("member", QT_TRANSLATE_NOOP("Records", "Member"))
            .in(FieldGroup::Who)
            .required()
            .field<&Contribution::capability>("capability", QT_TRANSLATE_NOOP("Records", "Capability"))
            .required()
            .field<&Contribution::quantity>("quantity", QT_TRANSLATE_NOOP("Records", "Quantity"))
            .in(FieldGroup::HowMuch)
            .unitFrom("capability.unit")
            .range(0)
            .help(QT_TRANSLATE_NOOP("Records", "In the unit of the capability."))
            .field<&Contribution::noticeDays>("notice_days", QT_TRANSLATE_NOOP("Records", "Notice"))
            .in(FieldGroup::When)
            .unit(QT_TRANSLATE_NOOP("Records", "days"))
            .range(0, 100000)
            .help(QT_TRANSLATE_NOOP("Records", "Notice to effect."))
            .field<&Contribution::status>("status", QT_TRANSLATE_NOOP("Records", "Status"))
            .scale({"declared", "offered", "confirmed"})
            .period<&Contribution::period>()
            .field<&Contribution::agreements>("agreements", QT_TRANSLATE_NOOP("Records", "Agreements"))
            .in(FieldGroup::LegalBasis)
            .help(QT_TRANSLATE_NOOP("Records", "The agreements it needs."))
            .relations({"caveat.contribution", "line.contribution", "participation.contribution",
                        "dependency.dependent", "dependency.on"})
            .done();
    return kind;
}

} // namespace entente
