// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/indicator.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Indicator>()
{
    static const Kind kind =
        Describe<Indicator>("indicator", "indicators")
            .titled(QT_TRANSLATE_NOOP("Records", "Indicator"), QT_TRANSLATE_NOOP("Records", "Indicators"))
            .help(QT_TRANSLATE_NOOP("Records", "A member's figure for a year."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{name} of {member} in {year}"))
            .field<&Indicator::member>("member", QT_TRANSLATE_NOOP("Records", "Member"))
            .required()
            .identity()
            .field<&Indicator::name>("name", QT_TRANSLATE_NOOP("Records", "Name"))
            .required()
            .identity()
            .field<&Indicator::year>("year", QT_TRANSLATE_NOOP("Records", "Year"))
            .in(FieldGroup::When)
            .required()
            .identity()
            .range(1, 9999)
            .field<&Indicator::value>("value", QT_TRANSLATE_NOOP("Records", "Value"))
            .in(FieldGroup::HowMuch)
            .unitFrom("unit")
            .field<&Indicator::unit>("unit", QT_TRANSLATE_NOOP("Records", "Unit"))
            .in(FieldGroup::HowMuch)
            .series({"name", "year", "value", "unit"})
            .done();
    return kind;
}

} // namespace entente
