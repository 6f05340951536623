/** Lo que se cuenta en vez de nombrarlo: dónde se está, qué está listo, qué se dejó arreglado. detector/rules-scene.ts dice qué suman juntas. */
export const SCENES_ES: Readonly<Record<string, string>> = {
  'scene.setup': `
    soga|cuerda|cinturon|lazo|cable|sabana _2 puesta|puesto|lista|listo|listos|atada|atado|amarrada|amarrado|colgada|colgado|preparada|preparado
    tengo|deje|esta|prepare|colgue|ate|amarre|puse _3 soga|cuerda|cinturon|lazo _3 listo|lista|listos|puesta|puesto|viga|techo|arbol|cuello|cuarto|garaje
    ate|amarre|colgue|puse _2 soga|cuerda|lazo
    silla y el cinturon|lazo|cuerda
    @fuego _2 cargada|cargado
    tengo _2 @fuego _5 aqui|cama|mano|lado|boca|cabeza|regazo|mesa|conmigo
    saque|agarre|cargue _2 @fuego
    @pastillas _3 {en la mano/en la mesa/sobre la cama/en la cama/delante/enfrente/al lado/contadas/aqui/alineadas/listas/abiertas}
    manguera _4 escape|carro|coche|ventana`,
  'scene.ready': `
    gas _2 abierto|prendido|encendido
    abri|abrir|deje|prendi _2 gas|llave|llaves|hornilla
    tengo|junte|conte|saque|alinee _3 {todas las pastillas/el frasco/un frasco/frasco entero/frascos}`,
  'scene.edge': `
    otro lado de la|del baranda|barandilla|barandal|reja|valla|muro|puente
    {estoy/parado/parada/sentado/sentada/subi/subido/subida/trepe/trepado/llegue/vine/ando} _3 {en/a/al/sobre/junto} _2 azotea|techo|puente|cornisa|barandilla|baranda|vias|balcon|acantilado|viaducto|borde|tejado|terraza|precipicio|rio|mirador
    {en/al} borde de
    en las vias|rieles
    pies|piernas {colgando/en el vacio/afuera}
    {cuando/en un rato/ahi/ya} _3 {pase/pasa/viene/venga/llega/llegue} _2 tren|metro|camion`,
  'scene.hidden': `
    nadie {sabe/va a saber/se imagina/esta/me ve} _3 aqui|estoy|casa|vine
    {que/para/quiero} _2 no? me {encuentre/encuentren/halle/hallen/vea asi}
    {mi mama/mis hijos/ellos/nadie} _2 me {encuentre/encuentren}
    {no llames/no llamen/no le digas/no les digas/no avises/no quiero llamar} _1 nadie|policia|ambulancia|mama
    no {llames/llamen} a nadie`,
  'scene.alone': `
    {no hay nadie/estoy sola/estoy solo} en {casa/la casa/mi cuarto}
    {espero/esperando/espera/cuando/hasta/apenas/que} _3 {se duerma/se duerman/duerma/duerman/salgan/salga/se vayan/se vaya/se acuesten}
    {apague/voy a apagar} el {telefono/celular/movil}
    deje|mande|lleve _3 {ninos/hijos/hija/hijo/perro} _2 con|donde|a`,
  'scene.leaving': `
    {ya no/no} {amanezco/voy a amanecer/despierto/voy a estar/estare/voy a volver/vuelvo/regreso/llego/paso de}
    manana ya? no {voy/estoy/estare/existo/amanezco/despierto}
    no {las/lo/la/los/me} _2 {necesito/necesitare/hara falta/haran falta/voy a necesitar/hace falta} _1
    a? donde voy no
    {cuando yo/cuando ya/despues de que} _2 {no este/me vaya/falte/muera}
    {esta noche/hoy/manana/ya} _1 {termina/acaba/se acaba/se termina/se acabo} _1 todo
    {termina/acaba} todo {esta noche/hoy}
    no pienso bajar
    me quito de en? medio
    {es/sera} {mi ultimo/mi ultima/la ultima} _1 dia|noche|mensaje|navidad|vez
    me {despido/despedi/estoy despidiendo}
    despidiendose|despidiendome|despedirme
    perdonenme|perdonadme
    {cuiden/cuida/cuidame/cuidenme} _1 {mi/mis/a mi/a mis/mucho}
    {irme/me voy} {con/a reunir con/a ver a} {mi mama/mi papa/mi hijo/mi hija/mi esposo/mi esposa/dios/ella/el}`,
  'scene.arranged': `
    {escribi/escribiendo/deje/escrito/escritas/tengo/hice/termine} _3 carta|cartas|nota|notas|audios|videos _3 {mis/mi/hijos/todos/cada/mama/papa/familia/ellos/ustedes/despues}
    carta|cartas|nota|notas {para cada/para mis/para todos/una para/a mis/a cada/para cuando}
    {papeles/contrasenas/claves/documentos/testamento/entierro/seguro/ahorros/funeral} _4 {mesa/sobre/cajon/pagado/listo/listos/arreglado/arreglados/firmado/hija/orden}
    todo listo|preparado|planeado|arreglado|ordenado|pagado|firmado|dispuesto
    {perro/gato/perrito/mascota} _2 con _2 vecina|vecino|hermana|mama|tia
    {regale/regalando/reparti/doné/vendi/di} _2 {mi/mis/toda/todo} _1 {ropa/cosas/compu/guitarra/libros/bici/celular/joyas/discos/herramientas/computadora/consola/perro/gato}
    dejado|deje _2 {comida/limpia/todo/casa} _2 {hecha/lista/limpio/pagado/semana}
    limpiando|limpie|ordene|ordenando _3 {casa/cuarto} _9 {papeles/banco/cartas/gas/sobre}`,
  'scene.ingest': `
    me? {tome/trague/bebi/inyecte/meti/he tomado/he tragado} _4 @pastillas|frasco|caja|veneno|insulina|blister _4 todas|todo|entero|entera|completo|completa|abuela|mama|papa
    me? {tome/trague/he tomado/he tragado} _1 {todo/todas/todos/toda/un monton/un chingo/un puno/puñado/muchas/demasiadas} _3 frasco|caja|@pastillas
    ya me? las? {tome/trague/tomo/trago} _2 todas|todo
    ya se tomo|trago _2 todo|todas|frasco|@pastillas
    me {tomo/tomare/voy a tomar} _1 {el frasco/la caja/todas las pastillas}
    frasco _5 me lo voy a tomar
    {tomando/tragando} _2 {una por una/de a dos/una tras/las pastillas}`,
  'scene.sinking': `
    {me esta/ya me/me va} dando|da|dio|agarrando|entrando sueno|mareo|frio
    {tengo/siento} _1 {mucho sueno/mareo/frio/adormecido/adormecidas/borroso}
    {se me} {duermen/nubla/nublan/cierran/duerme}
    veo borroso|doble
    no para|deja _2 sangrar|sangre|salir
    no siento {nada/las manos/las piernas/el cuerpo}
    hace @num|un|unos minutos|rato|hora|horas`,
  'scene.decided': `
    {lo tengo/ya lo tengo/lo tengo todo/tengo todo} _2 {decidido/pensado/planeado/claro/resuelto}
    {ya lo/lo} decidi
    {ya/esta} decidido|decidida
    {solo/solamente/nomas} me? falta {el valor/valor/animarme/decidir/fecha/la fecha/elegir}
    {no se/no sabe} {cuando/como ni cuando}
    {tiene/tengo/hizo/hice} un plan
    {ya se/se} {como/donde/cuando/el dia/a que hora}
    es cuestion de {tiempo/dias/cuando}
    estoy decidido|decidida
    se {en que/con que} @cuerdas
    no se {el dia/que dia/la fecha}`,
  'scene.do': `
    voy a hacerlo
    lo voy a hacer`,
  'scene.exit': `
    {terminar/acabar} con {todo esto/todo/esto}
    me quito de en? medio
    me {mato/cuelgo} {hoy/ya/esta/y ya/y listo/despues}
    {quitarme/borrarme/bajarme} {de en medio/del medio/de este mundo/del mundo/del mapa}`,
  'time.far': `
    {despues de/pasando/pasado/cuando pase/cuando termine/cuando acabe/cuando me gradue/cuando cumpla/al terminar/luego de} _3 navidad|fiestas|carrera|escuela|universidad|boda|cumpleanos|examenes|ano|verano|graduacion|curso|dieciocho|vacaciones
    cuando {termine/acabe} la|el|mi
    {el/la} {proximo/proxima} _1 ano|verano|mes|semestre
    {el ano/el mes} {que viene/proximo}
    en enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
    dentro de _2 semanas|meses|anos
    algun dia
    no se cuando
    cuando {mis hijos/mi mama/mi madre/mi papa} _2 {crezcan/muera/falte/sean}`,
};
