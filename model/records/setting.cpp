// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/setting.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<Setting>()
{
    static const Kind kind =
        Describe<Setting>("setting", "settings")
            .titled(QT_TRANSLATE_NOOP("Records", "Setting"), QT_TRANSLATE_NOOP("Records", "Settings"))
            .internal()
            .help(QT_TRANSLATE_NOOP("Records", "What a workspace remembers about itself."))
            .key<&Setting::key>()
            .field<&Setting::value>("value", QT_TRANSLATE_NOOP("Records", "Value"))
            .longText()
            .done();
    return kind;
}

} // namespace entente
