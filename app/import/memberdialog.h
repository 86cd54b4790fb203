// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"

#include <QDialog>

class QComboBox;

namespace entente {

/// Asks which member is to be asked.
class MemberDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit MemberDialog(const MemberRequest &request, QWidget *parent = nullptr);

    /// A null id in a plan without members.
    [[nodiscard]] Id<Member> member() const;
    [[nodiscard]] QComboBox &members() const { return *members_; }

private:
    QComboBox *members_;
};

} // namespace entente
