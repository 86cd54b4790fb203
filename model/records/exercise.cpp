// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/exercise.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Exercise>()
{
    static const Kind kind =
        Describe<Exercise>("exercise", "exercises")
            .titled(QT_TRANSLATE_NOOP("Records", "Exercise"), QT_TRANSLATE_NOOP("Records", "Exercises"))
            .help(QT_TRANSLATE_NOOP("Records", "One instance of an exercise series."))
            .key<&Exercise::key>()
            .field<&Exercise::series>("series", QT_TRANSLATE_NOOP("Records", "Series"))
            .field<&Exercise::title>("title", QT_TRANSLATE_NOOP("Records", "Title"))
            .field<&Exercise::type>("type", QT_TRANSLATE_NOOP("Records", "Type"))
            .scale({"LIVEX", "FTX", "CPX", "CAX", "CFX", "TTX", "MAPEX", "wargame", "seminar", "mobility drill",
                    "cyber", "CBRN", "HADR"})
            .field<&Exercise::stage>("stage", QT_TRANSLATE_NOOP("Records", "Stage"))
            .scale(
                {"initiation", "specification", "planning", "conduct", "evaluated", "closed", "cancelled", "postponed"})
            .period<&Exercise::period>()
            .field<&Exercise::host>("host", QT_TRANSLATE_NOOP("Records", "Host"))
            .in(FieldGroup::Who)
            .field<&Exercise::place>("place", QT_TRANSLATE_NOOP("Records", "Place"))
            .in(FieldGroup::Where)
            .field<&Exercise::latitude>("latitude", QT_TRANSLATE_NOOP("Records", "Latitude"))
            .in(FieldGroup::Where)
            .unit("\u00b0")
            .range(-90, 90)
            .field<&Exercise::longitude>("longitude", QT_TRANSLATE_NOOP("Records", "Longitude"))
            .in(FieldGroup::Where)
            .unit("\u00b0")
            .range(-180, 180)
            .field<&Exercise::sensitivity>("sensitivity", QT_TRANSLATE_NOOP("Records", "Sensitivity"))
            .in(FieldGroup::SourceAndLabel)
            .relations({"participation.exercise", "objective.exercise", "dependency.dependent", "dependency.on"})
            .done();
    return kind;
}

} // namespace entente
