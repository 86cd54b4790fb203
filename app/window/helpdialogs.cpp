// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpdialogs.h"

#include "app/window/actions.h"
#include "widgets/theme/icons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

struct Key {
    QString where;
    QString what;
    QString keys;
};

std::vector<Key> keysOf(const Actions &actions)
{
    std::vector<Key> keys;
    for (const auto &[path, action] : actions.listed()) {
        if (action->shortcuts().isEmpty())
            continue;
        QStringList texts;
        for (const QKeySequence &each : action->shortcuts())
            texts << each.toString(QKeySequence::NativeText);
        QString what = action->iconText().isEmpty() ? action->text() : action->iconText();
        keys.push_back(
            {path, what.remove(QStringLiteral(" ...")).remove(QLatin1Char('&')), texts.join(QStringLiteral(", "))});
    }
    const QString tables = ShortcutsDialog::tr("Tables");
    const QString forms = ShortcutsDialog::tr("Inspector");
    const QString figures = ShortcutsDialog::tr("Figures");
    const QString everywhere = ShortcutsDialog::tr("Everywhere");
    const std::vector<Key> fixed{
        {tables, ShortcutsDialog::tr("Edit the cell"), ShortcutsDialog::tr("F2, or type")},
        {tables, ShortcutsDialog::tr("Take the value and go on"), ShortcutsDialog::tr("Enter, Tab")},
        {tables, ShortcutsDialog::tr("New record"), ShortcutsDialog::tr("Insert")},
        {tables, ShortcutsDialog::tr("Duplicate"), ShortcutsDialog::tr("Ctrl+Shift+D")},
        {tables, ShortcutsDialog::tr("Clear cells"), ShortcutsDialog::tr("Delete")},
        {tables, ShortcutsDialog::tr("Delete records"), ShortcutsDialog::tr("Ctrl+Delete")},
        {tables, ShortcutsDialog::tr("Copy cells"), ShortcutsDialog::tr("Ctrl+C")},
        {tables, ShortcutsDialog::tr("Copy cells with their titles"), ShortcutsDialog::tr("Ctrl+Shift+C")},
        {tables, ShortcutsDialog::tr("Paste, with a preview"), ShortcutsDialog::tr("Ctrl+V")},
        {tables, ShortcutsDialog::tr("Fill down"), ShortcutsDialog::tr("Ctrl+D")},
        {tables, ShortcutsDialog::tr("Change the selected records"), ShortcutsDialog::tr("Ctrl+Shift+E")},
        {tables, ShortcutsDialog::tr("Search in the table"), ShortcutsDialog::tr("Ctrl+F")},
        {tables, ShortcutsDialog::tr("Filter"), ShortcutsDialog::tr("Ctrl+Shift+F")},
        {tables, ShortcutsDialog::tr("Menu of the column: sort, filter, group, hide"), ShortcutsDialog::tr("Alt+Down")},
        {tables, ShortcutsDialog::tr("Fold or unfold a group"), ShortcutsDialog::tr("Space")},
        {forms, ShortcutsDialog::tr("Write the field"), ShortcutsDialog::tr("Enter, or leave it")},
        {forms, ShortcutsDialog::tr("Put back what was there"), ShortcutsDialog::tr("Escape")},
        {forms, ShortcutsDialog::tr("Open the choices of a reference"), ShortcutsDialog::tr("Down, or type")},
        {forms, ShortcutsDialog::tr("A date from the one that is there"), ShortcutsDialog::tr("+3y, +6m, -2w, +10d")},
        {forms, ShortcutsDialog::tr("Add the new record"), ShortcutsDialog::tr("Ctrl+Enter")},
        {forms, ShortcutsDialog::tr("Edit the line of a list in place"), ShortcutsDialog::tr("F2")},
        {forms, ShortcutsDialog::tr("Take the line out of its list"), ShortcutsDialog::tr("Delete")},
        {figures, ShortcutsDialog::tr("Move the cursor"),
         ShortcutsDialog::tr("Arrow keys, Home, End, Page Up, Page Down")},
        {figures, ShortcutsDialog::tr("Fold or unfold a row"), ShortcutsDialog::tr("Space")},
        {figures, ShortcutsDialog::tr("Go to the record"), ShortcutsDialog::tr("Enter")},
        {figures, ShortcutsDialog::tr("Zoom and move through time"),
         ShortcutsDialog::tr("Ctrl or Shift with the wheel")},
        {everywhere, ShortcutsDialog::tr("Next or previous part of the window"), ShortcutsDialog::tr("Tab, Shift+Tab")},
    };
    keys.insert(keys.end(), fixed.begin(), fixed.end());
    return keys;
}

QLabel *pageTitle(const QString &text)
{
    auto *title = new QLabel(text);
    title->setProperty("page", true);
    return title;
}

QDialogButtonBox *closeButton(QDialog &dialog)
{
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(ShortcutsDialog::tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(640, 560);
    const std::vector<Key> keys = keysOf(actions);
    auto *table = new QTableWidget(int(keys.size()), 3, this);
    table->setHorizontalHeaderLabels({tr("Where"), tr("What"), tr("Keys")});
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->setColumnWidth(0, 150);
    table->setColumnWidth(2, 240);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < int(keys.size()); ++row) {
        const Key &key = keys[std::size_t(row)];
        table->setItem(row, 0, new QTableWidgetItem(key.where));
        table->setItem(row, 1, new QTableWidgetItem(key.what));
        table->setItem(row, 2, new QTableWidgetItem(key.keys));
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(pageTitle(windowTitle()));
    column->addWidget(table, 1);
    column->addWidget(closeButton(*this));
}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Entente"));
    auto *picture = new QLabel(this);
    picture->setPixmap(applicationIcon().pixmap(64, 64));
    auto *words = new QLabel(
        tr("<p>Version %1, with Qt %2.</p>"
           "<p>A workbench for planning in a coalition: who has promised what, when, on which legal basis, and what "
           "depends on it. It works without a network; everything is in the one file you opened.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. It comes without any warranty; "
           "you may use, study, share and change it under the terms of that licence.</p>")
            .arg(QStringLiteral(ENTENTE_VERSION), QString::fromLatin1(qVersion())),
        this);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setMinimumWidth(380);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->addWidget(pageTitle(tr("Entente")));
    text->addWidget(words);
    row->addLayout(text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(row, 1);
    column->addWidget(closeButton(*this));
}

} // namespace entente

#include "moc_helpdialogs.cpp"
