// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/dependency.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<Dependency>()
{
    static const Kind kind =
        Describe<Dependency>("dependency", "dependencies")
            .titled(QT_TRANSLATE_NOOP("Records", "Dependency"), QT_TRANSLATE_NOOP("Records", "Dependencies"))
            .help(QT_TRANSLATE_NOOP(
                "Records", "A dependency of one record on another, beside those that follow from the records."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{dependent} relying on {on}"))
            .field<&Dependency::dependent>("dependent", QT_TRANSLATE_NOOP("Records", "Dependent"))
            .required()
            .identity()
            .field<&Dependency::on>("on", QT_TRANSLATE_NOOP("Records", "On"))
            .required()
            .identity()
            .field<&Dependency::mode>("mode", QT_TRANSLATE_NOOP("Records", "Mode"))
            .scale({"requires", "any-of", "k-of-n", "supports"})
            .identity()
            .field<&Dependency::group>("group", QT_TRANSLATE_NOOP("Records", "Group"))
            .identity()
            .field<&Dependency::k>("k", QT_TRANSLATE_NOOP("Records", "k"))
            .in(FieldGroup::HowMuch)
            .range(1)
            .field<&Dependency::weight>("weight", QT_TRANSLATE_NOOP("Records", "Weight"))
            .in(FieldGroup::HowMuch)
            .range(0, 1)
            .period<&Dependency::period>()
            .fromIsIdentity()
            .done();
    return kind;
}

} // namespace entente
