// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/selection.h"

namespace entente {

void SelectionState::select(const Selection &selection)
{
    if (selection == selection_)
        return;
    selection_ = selection;
    emit changed(selection_);
}

void SelectionState::jump(const AnyId &record)
{
    emit jumping();
    select(record);
    emit jumped(record);
}

} // namespace entente

#include "moc_selection.cpp"
