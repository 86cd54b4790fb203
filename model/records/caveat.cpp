// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/caveat.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Caveat>()
{
    static const Kind kind =
        Describe<Caveat>("caveat", "caveats")
            .titled(QT_TRANSLATE_NOOP("Records", "Caveat"), QT_TRANSLATE_NOOP("Records", "Caveats"))
            .help(QT_TRANSLATE_NOOP("Records", "A restriction on a contribution, and the situations it excludes."))
            .key<&Caveat::key>()
            .field<&Caveat::contribution>("contribution", QT_TRANSLATE_NOOP("Records", "Contribution"))
            .required()
            .field<&Caveat::kind>("kind", QT_TRANSLATE_NOOP("Records", "Kind"))
            .scale({"geographic", "task", "use of force", "command", "temporal", "ceiling", "mandate", "parliamentary",
                    "information", "logistic"})
            .field<&Caveat::excludes>("excludes", QT_TRANSLATE_NOOP("Records", "Excludes"))
            .help(QT_TRANSLATE_NOOP("Records", "The situations the contribution is not available for."))
            .field<&Caveat::text>("text", QT_TRANSLATE_NOOP("Records", "Text"))
            .in(FieldGroup::Wording)
            .longText()
            .period<&Caveat::period>()
            .done();
    return kind;
}

} // namespace entente
