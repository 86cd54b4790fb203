// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/participation.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Participation>()
{
    static const Kind kind =
        Describe<Participation>("participation", "participations")
            .titled(QT_TRANSLATE_NOOP("Records", "Participation"), QT_TRANSLATE_NOOP("Records", "Participations"))
            .help(QT_TRANSLATE_NOOP("Records", "A member's part in an exercise."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{member} in {exercise}"))
            .field<&Participation::exercise>("exercise", QT_TRANSLATE_NOOP("Records", "Exercise"))
            .required()
            .identity()
            .field<&Participation::member>("member", QT_TRANSLATE_NOOP("Records", "Member"))
            .in(FieldGroup::Who)
            .required()
            .identity()
            .field<&Participation::role>("role", QT_TRANSLATE_NOOP("Records", "Role"))
            .in(FieldGroup::Who)
            .scale({"scheduling", "conducting", "directing", "host", "lead", "participant", "observer", "enabler"})
            .identity()
            .field<&Participation::personnel>("personnel", QT_TRANSLATE_NOOP("Records", "Personnel"))
            .in(FieldGroup::HowMuch)
            .range(0)
            .field<&Participation::contribution>("contribution", QT_TRANSLATE_NOOP("Records", "Contribution"))
            .identity()
            .field<&Participation::quantity>("quantity", QT_TRANSLATE_NOOP("Records", "Quantity"))
            .in(FieldGroup::HowMuch)
            .unitFrom("contribution.capability.unit")
            .range(0)
            .done();
    return kind;
}

} // namespace entente
