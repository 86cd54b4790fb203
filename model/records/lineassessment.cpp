// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/lineassessment.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<LineAssessment>()
{
    static const Kind kind =
        Describe<LineAssessment>("line", "lines")
            .titled(QT_TRANSLATE_NOOP("Records", "Line assessment"), QT_TRANSLATE_NOOP("Records", "Line assessments"))
            .help(QT_TRANSLATE_NOOP("Records", "How far a contribution is on one DOTMLPFI line."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{line} of {contribution}"))
            .field<&LineAssessment::contribution>("contribution", QT_TRANSLATE_NOOP("Records", "Contribution"))
            .required()
            .identity()
            .field<&LineAssessment::line>("line", QT_TRANSLATE_NOOP("Records", "Line"))
            .scale({"doctrine", "organisation", "training", "materiel", "leadership", "personnel", "facilities",
                    "interoperability"})
            .required()
            .identity()
            .field<&LineAssessment::level>("level", QT_TRANSLATE_NOOP("Records", "Level"))
            .in(FieldGroup::HowMuch)
            .range(0, 1)
            .help(QT_TRANSLATE_NOOP("Records", "From 0 to 1."))
            .done();
    return kind;
}

} // namespace entente
