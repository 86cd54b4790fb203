// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/objective.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Objective>()
{
    static const Kind kind =
        Describe<Objective>("objective", "objectives")
            .titled(QT_TRANSLATE_NOOP("Records", "Objective"), QT_TRANSLATE_NOOP("Records", "Objectives"))
            .help(QT_TRANSLATE_NOOP("Records", "A capability that an exercise trains, and how that went."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{capability} at {exercise}"))
            .field<&Objective::exercise>("exercise", QT_TRANSLATE_NOOP("Records", "Exercise"))
            .required()
            .identity()
            .field<&Objective::capability>("capability", QT_TRANSLATE_NOOP("Records", "Capability"))
            .required()
            .identity()
            .field<&Objective::outcome>("outcome", QT_TRANSLATE_NOOP("Records", "Outcome"))
            .in(FieldGroup::HowMuch)
            .scale({"trained", "partly", "untrained"})
            .done();
    return kind;
}

} // namespace entente
