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
            .required()
            .field<&Contribution::capability>("capability", QT_TRANSLATE_NOOP("Records", "Capability"))
            .required()
            .field<&Contribution::quantity>("quantity", QT_TRANSLATE_NOOP("Records", "Quantity"))
            .range(0)
            .help(QT_TRANSLATE_NOOP("Records", "In the unit of the capability."))
            .field<&Contribution::noticeDays>("notice_days", QT_TRANSLATE_NOOP("Records", "Notice"))
            .unit(QT_TRANSLATE_NOOP("Records", "days"))
            .range(0, 100000)
            .help(QT_TRANSLATE_NOOP("Records", "Notice to effect."))
            .field<&Contribution::status>("status", QT_TRANSLATE_NOOP("Records", "Status"))
            .scale({"declared", "offered", "confirmed"})
            .period<&Contribution::period>()
            .field<&Contribution::agreements>("agreements", QT_TRANSLATE_NOOP("Records", "Agreements"))
            .help(QT_TRANSLATE_NOOP("Records", "The agreements it needs."))
            .done();
    return kind;
}

} // namespace entente
