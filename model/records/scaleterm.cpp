// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/scaleterm.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<ScaleTerm>()
{
    static const Kind kind =
        Describe<ScaleTerm>("term", "terms")
            .titled(QT_TRANSLATE_NOOP("Records", "Scale word"), QT_TRANSLATE_NOOP("Records", "Scale words"))
            .help(
                QT_TRANSLATE_NOOP("Records", "A word this plan adds to a scale, such as a further type of agreement."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{scale}: {word}"))
            .field<&ScaleTerm::scale>("scale", QT_TRANSLATE_NOOP("Records", "Scale"))
            .help(QT_TRANSLATE_NOOP("Records", "Kind and field, for example agreement.type."))
            .required()
            .identity()
            .field<&ScaleTerm::word>("word", QT_TRANSLATE_NOOP("Records", "Word"))
            .required()
            .identity()
            .done();
    return kind;
}

} // namespace entente
