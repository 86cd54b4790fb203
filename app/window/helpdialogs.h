// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace entente {

class Actions;

/// Every key there is: those of the menus, and those of tables and figures.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

/// Name, version and licence.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace entente
