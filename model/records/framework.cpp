// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/framework.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<Framework>()
{
    static const Kind kind =
        Describe<Framework>("framework", "frameworks")
            .titled(QT_TRANSLATE_NOOP("Records", "Framework"), QT_TRANSLATE_NOOP("Records", "Frameworks"))
            .help(QT_TRANSLATE_NOOP("Records", "One hierarchy of capabilities, an alliance's or a national one."))
            .key<&Framework::key>()
            .field<&Framework::name>("name", QT_TRANSLATE_NOOP("Records", "Name"))
            .relations({"capability.framework"})
            .done();
    return kind;
}

} // namespace entente
